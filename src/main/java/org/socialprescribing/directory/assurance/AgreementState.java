package org.socialprescribing.directory.assurance;

import java.util.Locale;

/**
 * Whether people are connected to a group by agreement; the guide's code system {@code
 * agreement-state}.
 */
enum AgreementState {
  SIGNED,
  EXPIRED,
  UNSIGNED,
  DECLINED,
  MISSING;

  static AgreementState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
