package org.socialprescribing.returns.measure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * Some of the facts {@code f} of a question.
 *
 * @param condition SQL that follows the other conditions
 */
record Share(String condition, Map<String, Object> values) {

  static final Share ALL = new Share("", Map.of());

  /** What happened until a day, as it was known at a moment. */
  record Settled(LocalDate day, OffsetDateTime known) {

    Share alone() {
      return new Share(
          " and f.day <= :settledDay and f.known_at <= :settledAt",
          Map.of("settledDay", day, "settledAt", known));
    }

    /** All else: what happened later, and what became known later. */
    Share rest() {
      return new Share(
          " and (f.day > :settledDay or f.known_at > :settledAt)",
          Map.of("settledDay", day, "settledAt", known));
    }

    /** What of another one is not of this one, which is within it. */
    Share upTo(Settled later) {
      return new Share(
          rest().condition + " and f.day <= :laterDay and f.known_at <= :laterAt",
          Map.of(
              "settledDay",
              day,
              "settledAt",
              known,
              "laterDay",
              later.day,
              "laterAt",
              later.known));
    }
  }
}
