package org.socialprescribing.audit;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.annotation.Nullable;

/**
 * What a feature knows of a request and its audit row cannot tell by itself; noted before the
 * answer is sent.
 */
public final class AuditNotes {

  private final @Nullable Exchange exchange;

  private AuditNotes(@Nullable Exchange exchange) {
    this.exchange = exchange;
  }

  /** Of what the server does on its own, and where the audit is off, nothing is kept. */
  public static AuditNotes of(@Nullable RequestDetails request) {
    return new AuditNotes(Exchange.of(request));
  }

  /**
   * Why the caller asks.
   *
   * @param purpose a code of HL7's {@code v3-PurposeOfUse}, such as {@code TREAT} or {@code BTG}
   * @param reason in the caller's own words; null where none was given
   */
  public void purpose(String purpose, @Nullable String reason) {
    if (exchange != null) {
      exchange.because(purpose, reason);
    }
  }

  /**
   * A record that the answer tells of, where neither the answer nor the storage shows it.
   *
   * @param record {@code Type/id} or {@code Type/id/_history/version}
   * @param patient whom it is about, as {@code Patient/id}; null where it is about nobody
   */
  public void shown(String record, @Nullable String patient) {
    if (exchange != null) {
      exchange.show(new Touched(record, patient));
    }
  }
}
