package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.UrlType;

/** A schedule that no week can say: the guide's {@code opening-rule}, a rule of RFC 5545. */
final class Recurring {

  /** Parts of a rule by the field that says them, in the order in which they are written. */
  private static final Map<String, String> PARTS = parts();

  private static final Set<String> NUMBERS = Set.of("interval", "count");
  private static final Pattern VALUE = Pattern.compile("[0-9A-Z,+-]+");
  private static final Pattern FREQUENCY = Pattern.compile("DAILY|WEEKLY|MONTHLY|YEARLY");

  private Recurring() {}

  private static Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    for (String field :
        List.of(
            "interval", "byday", "bymonthday", "byweekno", "byyearday", "until", "count", "wkst")) {
      parts.put(field, field.toUpperCase(Locale.ROOT));
    }
    return parts;
  }

  /** Empty when the schedule says nothing about when. */
  static Optional<Extension> of(Given schedule) {
    Extension rule = Entries.named(Extras.of("opening-rule"), schedule);
    rule(schedule).ifPresent(text -> rule.addExtension("rule", new StringType(text)));
    schedule
        .day("dtstart")
        .ifPresent(day -> rule.addExtension("starts", new DateType(day.toString())));
    Weekly.time(schedule, "opens_at")
        .ifPresent(time -> rule.addExtension("opens", new TimeType(time)));
    Weekly.time(schedule, "closes_at")
        .ifPresent(time -> rule.addExtension("closes", new TimeType(time)));
    Periods.of(schedule).ifPresent(period -> rule.addExtension("valid", period));
    Optional<String> link = schedule.text("schedule_link").flatMap(Words::address);
    link.ifPresent(page -> rule.addExtension("link", new UrlType(page)));
    boolean said = link.isPresent() || rule.hasExtension("rule");
    schedule
        .text("description")
        .or(() -> said ? Optional.empty() : inWords(schedule))
        .ifPresent(words -> rule.addExtension("description", new StringType(words)));
    return said || rule.hasExtension("description") ? Optional.of(rule) : Optional.empty();
  }

  private static Optional<String> rule(Given schedule) {
    String frequency = schedule.raw("freq").strip();
    if (!FREQUENCY.matcher(frequency).matches()) {
      return Optional.empty();
    }
    var rule = new ArrayList<String>();
    rule.add("FREQ=" + frequency);
    for (var part : PARTS.entrySet()) {
      String value = schedule.raw(part.getKey()).replaceAll("\\s", "");
      String compact = part.getKey().equals("until") ? value.replace("-", "") : value;
      if (!compact.isEmpty()) {
        if (!VALUE.matcher(compact).matches()) {
          return Optional.empty();
        }
        rule.add(part.getValue() + "=" + compact);
      }
    }
    return Optional.of(String.join(";", rule));
  }

  /** What there is, as a sentence. */
  private static Optional<String> inWords(Given schedule) {
    Optional<String> times =
        Weekly.time(schedule, "opens_at")
            .map(
                from ->
                    Weekly.time(schedule, "closes_at")
                        .map(to -> "From " + from + " to " + to)
                        .orElse("From " + from));
    return schedule.text("notes").or(() -> schedule.text("attending_type")).or(() -> times);
  }

  static void fromFhir(Extension rule, ObjectNode schedule) {
    Extras.part(rule, "rule").ifPresent(text -> put(text, schedule));
    Entries.put(schedule, "dtstart", Extras.part(rule, "starts"));
    Entries.put(schedule, "opens_at", Extras.part(rule, "opens"));
    Entries.put(schedule, "closes_at", Extras.part(rule, "closes"));
    if (Extras.value(rule.getExtensionsByUrl("valid")).orElse(null) instanceof Period period) {
      Periods.put(period, schedule);
    }
    Entries.put(schedule, "description", Extras.part(rule, "description"));
    Entries.put(schedule, "schedule_link", Extras.part(rule, "link"));
  }

  private static void put(String rule, ObjectNode schedule) {
    for (String part : rule.split(";")) {
      String[] sides = part.split("=", 2);
      String field = sides[0].toLowerCase(Locale.ROOT);
      String value = sides.length > 1 ? sides[1] : "";
      if (NUMBERS.contains(field) && value.matches("[0-9]{1,9}")) {
        Entries.put(schedule, field, new BigDecimal(value));
      } else if (field.equals("until") && value.matches("[0-9]{8}")) {
        schedule.put(field, value.replaceFirst("(....)(..)(..)", "$1-$2-$3"));
      } else if (field.equals("freq") || PARTS.containsKey(field)) {
        Entries.put(schedule, field, value);
      }
    }
  }
}
