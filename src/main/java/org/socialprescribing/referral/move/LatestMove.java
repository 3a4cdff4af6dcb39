package org.socialprescribing.referral.move;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.referral.register.Names;

/**
 * What a task says about who moved it last, and when: the extension {@code latest-move}.
 *
 * @param by record of whoever made the move; null where only a name is given
 * @param at a moment, or a day
 */
record LatestMove(@Nullable String by, @Nullable String name, String at) {

  private static final String EXTENSION = Canonical.structureDefinition("latest-move");
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  static Optional<LatestMove> of(Task task) {
    return Optional.ofNullable(task.getExtensionByUrl(EXTENSION)).map(LatestMove::of);
  }

  private static LatestMove of(Extension move) {
    var by = (Reference) move.getExtensionByUrl("by").getValue();
    return new LatestMove(
        Names.of(by),
        by.getDisplay(),
        ((BaseDateTimeType) move.getExtensionByUrl("at").getValue()).getValueAsString());
  }

  /** The earliest moment that is meant. */
  Instant from() {
    return at.contains("T")
        ? new DateTimeType(at).getValue().toInstant()
        : firstDay().atStartOfDay(ENGLAND).toInstant();
  }

  /** The latest moment that is meant: of a day alone, its end. */
  Instant until() {
    if (at.contains("T")) {
      return from();
    }
    LocalDate first = firstDay();
    LocalDate after =
        switch (at.length()) {
          case 4 -> first.plusYears(1);
          case 7 -> first.plusMonths(1);
          default -> first.plusDays(1);
        };
    return after.atStartOfDay(ENGLAND).toInstant().minusMillis(1);
  }

  private LocalDate firstDay() {
    return LocalDate.parse(at + "-01-01".substring(Math.min(at.length() - 4, 6)));
  }
}
