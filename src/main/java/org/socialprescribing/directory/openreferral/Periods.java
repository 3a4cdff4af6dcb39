package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;

/** {@code valid_from} and {@code valid_to}, days that are a period. */
final class Periods {

  private static final int DAY = "2026-01-31".length();

  private Periods() {}

  /** Empty when neither is a day, or when it would end before it begins. */
  static Optional<Period> of(Given item) {
    Optional<LocalDate> from = item.day("valid_from");
    Optional<LocalDate> to = item.day("valid_to");
    boolean cross = from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
    if (cross || from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    var period = new Period();
    from.map(day -> new DateTimeType(day.toString())).ifPresent(period::setStartElement);
    to.map(day -> new DateTimeType(day.toString())).ifPresent(period::setEndElement);
    return Optional.of(period);
  }

  static void put(Period period, ObjectNode item) {
    Entries.put(item, "valid_from", day(period.getStartElement()));
    Entries.put(item, "valid_to", day(period.getEndElement()));
  }

  private static Optional<String> day(DateTimeType time) {
    return Optional.ofNullable(time.getValueAsString())
        .filter(text -> text.length() >= DAY)
        .map(text -> text.substring(0, DAY));
  }
}
