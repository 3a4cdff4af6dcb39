package org.socialprescribing.retention;

import java.util.List;
import java.util.stream.Stream;

/** Why a person's records are removed; the guide's code system {@code erasure-reason}. */
enum ErasureReason {
  /** The retention period has ended. UK GDPR, article 5(1)(e). Only the job says this. */
  RETENTION_ENDED("retention-ended"),
  /** The person asked for it, and the controller agreed. Article 17(1)(a) to (c). */
  PERSON_ASKED("person-asked"),
  /** The records should never have been kept. Article 17(1)(d). */
  UNLAWFULLY_KEPT("unlawfully-kept"),
  /** A court or a law orders it. Article 17(1)(e). */
  LEGAL_OBLIGATION("legal-obligation");

  private final String code;

  ErasureReason(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static List<String> ofOperators() {
    return Stream.of(PERSON_ASKED, UNLAWFULLY_KEPT, LEGAL_OBLIGATION)
        .map(ErasureReason::code)
        .toList();
  }

  static ErasureReason of(String code) {
    return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst().orElseThrow();
  }
}
