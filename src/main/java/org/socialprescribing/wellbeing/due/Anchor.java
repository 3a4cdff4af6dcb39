package org.socialprescribing.wellbeing.due;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The day from which the points of a schedule are counted. */
enum Anchor {
  REFERRAL("referral"),
  FIRST_CONTACT("first-contact");

  private final String code;

  Anchor(String code) {
    this.code = code;
  }

  static Anchor of(String code) {
    return Arrays.stream(values())
        .filter(anchor -> anchor.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no anchor " + code));
  }

  /** The day of this referral; empty while it has not come. */
  Optional<LocalDate> in(FollowedReferral referral) {
    return switch (this) {
      case REFERRAL -> Optional.of(referral.referredOn());
      case FIRST_CONTACT -> Optional.ofNullable(referral.firstContact());
    };
  }
}
