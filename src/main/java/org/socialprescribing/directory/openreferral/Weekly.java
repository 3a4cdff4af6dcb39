package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schedule that is the same every week.
 *
 * @param days as RFC 5545 has them: {@code MO}
 * @param opens as FHIR has times: {@code 10:00:00}; null where it is not said
 */
record Weekly(List<String> days, String opens, String closes) {

  private static final Pattern TIME =
      Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])(:([0-5][0-9]))?(\\.0+)?(Z|\\+00:00)?");

  /** What makes a schedule more than a week that repeats. */
  private static final List<String> MORE =
      List.of(
          "bymonthday",
          "byweekno",
          "byyearday",
          "until",
          "count",
          "valid_from",
          "valid_to",
          "schedule_link");

  private static final String EVERY_WEEK = "WEEKLY";
  static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /** Empty when the schedule needs a rule. */
  static Optional<Weekly> of(Given schedule) {
    List<String> days =
        Arrays.stream(schedule.raw("byday").split(",")).map(String::strip).distinct().toList();
    String freq = schedule.raw("freq");
    boolean everyWeek = freq.isEmpty() || freq.equals(EVERY_WEEK);
    boolean plain =
        everyWeek
            && schedule.raw("interval").matches("|1(\\.0*)?")
            && MORE.stream().allMatch(field -> schedule.raw(field).isBlank());
    return plain && DAYS.containsAll(days)
        ? Optional.of(
            new Weekly(
                days,
                time(schedule, "opens_at").orElse(null),
                time(schedule, "closes_at").orElse(null)))
        : Optional.empty();
  }

  static Optional<String> time(Given schedule, String field) {
    Matcher time = TIME.matcher(schedule.raw(field).strip());
    return time.matches()
        ? Optional.of(
            time.group(1)
                + ":"
                + time.group(2)
                + ":"
                + (time.group(4) == null ? "00" : time.group(4)))
        : Optional.empty();
  }

  void put(ObjectNode schedule) {
    schedule.put("freq", EVERY_WEEK);
    Entries.put(schedule, "byday", String.join(",", days));
    Entries.put(schedule, "opens_at", opens);
    Entries.put(schedule, "closes_at", closes);
  }

  /** Words that tell it from others of the same record. */
  String key() {
    return String.join(",", days) + " " + opens + " " + closes;
  }
}
