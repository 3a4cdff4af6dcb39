package org.socialprescribing.directory.finding;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a service is to be open: on a date, or on a day of any week; at some time of it, or at one.
 *
 * @param weekdays bit 0 is Monday
 * @param date null: any week
 * @param minute after midnight in England; null: at some time of the day
 */
record OpenWhen(int weekdays, @Nullable LocalDate date, @Nullable Integer minute) {

  static final String AT = "open-at";
  static final String ON = "open-on";

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern LOCAL = Pattern.compile(DATE + "T\\d{2}:\\d{2}(:\\d{2})?");
  private static final Pattern WITH_ZONE = Pattern.compile(LOCAL + "(Z|[+-]\\d{2}:\\d{2})");
  private static final Pattern DAY = Pattern.compile("([a-z]{3})(\\|\\d{2}:\\d{2})?");

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private static final String ADVICE_AT =
      "Send a day such as 2026-12-04, or a moment such as 2026-12-04T14:00; without a zone it is the time in"
          + " England. In an address a + is written %2B. Years are 2000 to 2100.";

  private static final String ADVICE_ON =
      "Send " + String.join(", ", DAYS) + ", with a time if you like, such as tue|14:00.";

  static OpenWhen at(String value) {
    try {
      if (DATE.matcher(value).matches()) {
        return on(LocalDate.parse(value), null);
      }
      LocalDateTime moment;
      if (LOCAL.matcher(value).matches()) {
        moment = LocalDateTime.parse(value);
      } else if (WITH_ZONE.matcher(value).matches()) {
        moment =
            LocalDateTime.ofInstant(OffsetDateTime.parse(value).toInstant(), OpeningTimes.ENGLAND);
      } else {
        throw Refused.value(AT, value, ADVICE_AT);
      }
      return on(moment.toLocalDate(), minute(moment.toLocalTime()));
    } catch (DateTimeException e) {
      throw Refused.value(AT, value, ADVICE_AT);
    }
  }

  private static OpenWhen on(LocalDate date, @Nullable Integer minute) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw Refused.value(AT, date.toString(), ADVICE_AT);
    }
    return new OpenWhen(Recurrence.bit(date), date, minute);
  }

  /** One of several days, separated by commas. */
  static List<OpenWhen> on(String value) {
    var days = new ArrayList<OpenWhen>();
    for (String each : value.split(",", -1)) {
      Matcher parts = DAY.matcher(each.trim().toLowerCase(Locale.ROOT));
      if (!parts.matches() || !DAYS.contains(parts.group(1))) {
        throw Refused.value(ON, value, ADVICE_ON);
      }
      try {
        Integer minute =
            parts.group(2) == null ? null : minute(LocalTime.parse(parts.group(2).substring(1)));
        days.add(new OpenWhen(1 << DAYS.indexOf(parts.group(1)), null, minute));
      } catch (DateTimeException e) {
        throw Refused.value(ON, value, ADVICE_ON);
      }
    }
    return days;
  }

  private static int minute(LocalTime time) {
    return (int) LocalTime.MIN.until(time, ChronoUnit.MINUTES);
  }

  /** The day before, on which a service may have opened that closes after midnight. */
  OpenWhen dayBefore() {
    return new OpenWhen(
        (weekdays >> 1) | (weekdays & 1) << 6,
        date == null ? null : date.minusDays(1),
        minute == null ? null : minute + Opening.MINUTES_OF_DAY);
  }
}
