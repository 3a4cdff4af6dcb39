package org.socialprescribing.directory.openreferral;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What stands behind the question mark, checked. An empty parameter counts as none. */
final class Parameters {

  private static final List<String> DAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

  private static final int LONGEST = 500;

  private final Map<String, String[]> given;

  /**
   * @param known what this address takes
   */
  Parameters(Map<String, String[]> given, Set<String> known) {
    this.given = given;
    for (Map.Entry<String, String[]> parameter : given.entrySet()) {
      String name = parameter.getKey();
      if (!known.contains(name)) {
        throw new BadParameter(
            name, "There is no such parameter here. Known are " + new TreeSet<>(known) + ".");
      }
      if (parameter.getValue().length > 1) {
        throw new BadParameter(name, "Send it once.");
      }
      if (parameter.getValue()[0].length() > LONGEST) {
        throw new BadParameter(name, "Send at most " + LONGEST + " characters.");
      }
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name))
        .map(values -> values[0].replace('\u0000', ' ').strip())
        .filter(value -> !value.isEmpty());
  }

  /** A UUID; any other id stands for the UUID that is made from it. */
  Optional<String> id(String name, String type) {
    return text(name).map(id -> Ids.of(type, id));
  }

  Optional<BigDecimal> number(String name) {
    return text(name)
        .map(
            value -> {
              if (!value.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
                throw new BadParameter(name, "Send a number, such as 18.");
              }
              return new BigDecimal(value);
            });
  }

  int whole(String name, int usual, int largest) {
    return text(name)
        .map(
            value -> {
              if (!value.matches("[0-9]{1,9}")
                  || Integer.parseInt(value) < 1
                  || Integer.parseInt(value) > largest) {
                throw new BadParameter(name, "Send a whole number from 1 to " + largest + ".");
              }
              return Integer.parseInt(value);
            })
        .orElse(usual);
  }

  Optional<String> time(String name) {
    return text(name)
        .map(
            value -> {
              if (!value.matches("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")) {
                throw new BadParameter(name, "Send a time, such as 09:30.");
              }
              return value;
            });
  }

  /** As RFC 5545 has it: MO. */
  Optional<String> day(String name) {
    return text(name)
        .map(
            value -> {
              String day = value.toUpperCase(Locale.ROOT);
              int place = DAYS.contains(day) ? DAYS.indexOf(day) : Weekly.DAYS.indexOf(day);
              if (place < 0) {
                throw new BadParameter(name, "Send a day of the week, such as MO or Monday.");
              }
              return Weekly.DAYS.get(place);
            });
  }

  Optional<OffsetDateTime> instant(String name) {
    return text(name)
        .map(
            value -> {
              try {
                // A plus in an address is a space, unless it is escaped.
                return value.length() == "2026-01-31".length()
                    ? LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value.replace(' ', '+'));
              } catch (DateTimeException none) {
                throw new BadParameter(
                    name, "Send a day or a time with its zone, such as 2026-01-31T09:30:00Z.");
              }
            });
  }

  boolean flag(String name) {
    return text(name)
        .map(
            value -> {
              if (!value.matches("true|false")) {
                throw new BadParameter(name, "Send true or false.");
              }
              return value.equals("true");
            })
        .orElse(false);
  }

  /** Whether all is wanted line by line. */
  boolean lines() {
    return text("format")
        .map(
            value -> {
              if (!value.matches("json|ndjson")) {
                throw new BadParameter("format", "Send json or ndjson.");
              }
              return value.equals("ndjson");
            })
        .orElse(false);
  }
}
