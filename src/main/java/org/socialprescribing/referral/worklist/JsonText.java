package org.socialprescribing.referral.worklist;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** JSON as it grows, piece after piece; a comma before every piece but the first of its list. */
final class JsonText {

  private static final JsonStringEncoder ESCAPES = JsonStringEncoder.getInstance();
  static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private final StringBuilder text = new StringBuilder();

  /** Makes room at once for text of about this length. */
  void expect(int length) {
    text.ensureCapacity(length);
  }

  /** Text as it stands; an opening bracket begins a list of pieces. */
  JsonText raw(String json) {
    text.append(json);
    return this;
  }

  /** A piece that begins like this. */
  JsonText piece(String json) {
    char last = text.charAt(text.length() - 1);
    if (last != '[' && last != '{') {
      text.append(',');
    }
    text.append(json);
    return this;
  }

  /** A text in quotes. */
  JsonText quoted(String value) {
    text.append('"');
    ESCAPES.quoteAsString(value, text);
    text.append('"');
    return this;
  }

  /** Part of a complex extension whose value is a text; nothing where there is none. */
  JsonText part(String name, String type, @Nullable String value) {
    if (value != null) {
      piece("{\"url\":").quoted(name).raw(",\"value" + type + "\":").quoted(value).raw("}");
    }
    return this;
  }

  JsonText part(String name, @Nullable Instant moment) {
    return part(name, "DateTime", moment == null ? null : written(moment));
  }

  /** Part of a complex extension whose value needs no quotes. */
  JsonText part(String name, String type, long value) {
    return piece("{\"url\":").quoted(name).raw(",\"value" + type + "\":" + value + "}");
  }

  /** By the clock of England, so that a day that was written without a time stays that day. */
  static String written(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        moment.truncatedTo(ChronoUnit.SECONDS).atZone(ENGLAND));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
