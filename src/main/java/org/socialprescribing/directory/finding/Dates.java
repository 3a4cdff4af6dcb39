package org.socialprescribing.directory.finding;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions on days and moments, with the prefixes of FHIR R4 §3.1.1.5.8 that need no range. */
final class Dates {

  private static final Pattern DAY = Pattern.compile("(eq|ge|gt|le|lt)?(\\d{4}-\\d{2}-\\d{2})");

  private static final Pattern MOMENT =
      Pattern.compile(
          "(ge|gt|le|lt)(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?(Z|[+-]\\d{2}:\\d{2}))");

  private static final Map<String, String> OPERATORS =
      Map.of("ge", ">=", "gt", ">", "le", "<=", "lt", "<");

  private Dates() {}

  /** False for what is to be read by the storage. */
  static boolean updated(String value, Conditions conditions) {
    try {
      Matcher moment = MOMENT.matcher(value);
      if (moment.matches()) {
        Instant at = OffsetDateTime.parse(moment.group(2)).toInstant();
        conditions.require(
            "s.updated " + OPERATORS.get(moment.group(1)) + " " + timestamp(at, conditions));
        return true;
      }
      Matcher day = DAY.matcher(value);
      if (!day.matches()) {
        return false;
      }
      // A day without a zone is one of the server's, as HAPI has it.
      ZoneId here = ZoneId.systemDefault();
      LocalDate date = LocalDate.parse(day.group(2));
      String begins = timestamp(date.atStartOfDay(here).toInstant(), conditions);
      String ends = timestamp(date.plusDays(1).atStartOfDay(here).toInstant(), conditions);
      conditions.require(
          switch (day.group(1) == null ? "eq" : day.group(1)) {
            case "ge" -> "s.updated >= " + begins;
            case "gt" -> "s.updated >= " + ends;
            case "le" -> "s.updated < " + ends;
            case "lt" -> "s.updated < " + begins;
            default -> "s.updated >= " + begins + " and s.updated < " + ends;
          });
      return true;
    } catch (DateTimeException noDate) {
      return false; // HAPI says why.
    }
  }

  /** False for what is to be read by the storage. */
  static boolean assured(String value, Conditions conditions) {
    Matcher day = DAY.matcher(value);
    if (!day.matches()) {
      return false;
    }
    try {
      String date = conditions.value(LocalDate.parse(day.group(2)));
      conditions.require(
          switch (day.group(1) == null ? "eq" : day.group(1)) {
            case "ge" -> "s.assured_until >= " + date;
            case "gt" -> "s.assured_until > " + date;
            case "le" -> "s.assured_from <= " + date;
            case "lt" -> "s.assured_from < " + date;
            default -> "s.assured_from >= " + date + " and s.assured_until <= " + date;
          });
      return true;
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  private static String timestamp(Instant at, Conditions conditions) {
    return conditions.value(Timestamp.from(at)) + "::timestamptz";
  }
}
