package org.socialprescribing.retention;

import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/**
 * Why a person's records cannot be removed now.
 *
 * @param rule its id in the guide
 * @param related a record that has to do with it, as {@code Type/id}; empty when none
 */
record Obstacle(String rule, String sentence, String advice, String related) {

  private static final int CONFLICT = 409;

  static Obstacle held() {
    return new Obstacle(
        "erasure-held",
        "The records of this person are under a legal hold.",
        "Whoever runs the server has put the hold into social-prescribing.retention.held.",
        "");
  }

  static Obstacle open(String referral) {
    return new Obstacle(
        "erasure-referral-open",
        "The person has an open referral or offer.",
        "Complete it, cancel it or mark it as entered in error; then ask again.",
        referral);
  }

  static Obstacle mentioned(String record) {
    return new Obstacle(
        "erasure-mentioned-elsewhere",
        "A record of somebody else refers to a record of this person.",
        "Change or erase that record first, so that it does not refer into the void.",
        record);
  }

  RefusedRequest refused() {
    return RefusedRequest.of(
        CONFLICT, Issue.error(rule, sentence).withAdvice(advice).withRelated(related));
  }
}
