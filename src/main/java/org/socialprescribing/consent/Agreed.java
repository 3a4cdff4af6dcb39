package org.socialprescribing.consent;

import jakarta.annotation.Nullable;
import java.time.LocalDate;

/**
 * What is agreed for one purpose with one recipient.
 *
 * @param purpose a code of {@code permission}
 * @param to whoever is meant; null: everybody of whom nothing else is said
 * @param toClass a code of {@code recipient-class}, where a class is meant; else null
 */
record Agreed(String purpose, @Nullable Recipient to, @Nullable String toClass, Decision decision) {

  /** The day from which it holds; null where nothing is recorded. */
  @Nullable
  LocalDate since() {
    SharingConsent consent = decision.consent();
    if (consent == null) {
      return null;
    }
    LocalDate from = consent.from();
    return from != null && from.isAfter(consent.decidedOn()) ? from : consent.decidedOn();
  }
}
