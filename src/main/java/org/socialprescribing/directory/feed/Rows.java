package org.socialprescribing.directory.feed;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Rows of one table as the text that {@code COPY} of PostgreSQL takes: columns between tabs, rows
 * between line ends.
 */
final class Rows {

  private static final String NULL = "\\N";

  private final String table;
  private final String columns;
  private final StringBuilder text = new StringBuilder(1 << 16);
  private boolean inRow;
  private int count;

  /**
   * @param columns in the order in which values are given, separated by commas
   */
  Rows(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  String statement() {
    return "copy " + table + " (" + columns + ") from stdin";
  }

  boolean isEmpty() {
    return count == 0;
  }

  int count() {
    return count;
  }

  StringBuilder text() {
    return text;
  }

  /** One whole row. */
  void add(Object... values) {
    for (Object value : values) {
      add(value);
    }
    text.append('\n');
    inRow = false;
    count++;
  }

  private void add(@Nullable Object value) {
    if (inRow) {
      text.append('\t');
    }
    inRow = true;
    if (value == null) {
      text.append(NULL);
    } else if (value instanceof String words) {
      escape(words);
    } else if (value instanceof Boolean flag) {
      text.append(flag ? 't' : 'f');
    } else if (value instanceof Instant instant) {
      text.append(LocalDateTime.ofInstant(instant, ZoneId.systemDefault()));
    } else {
      text.append(value);
    }
  }

  private void escape(String words) {
    int written = 0;
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (letter == '\\' || letter < ' ') {
        text.append(words, written, i).append(escaped(letter));
        written = i + 1;
      }
    }
    text.append(words, written, words.length());
  }

  private static String escaped(char letter) {
    return switch (letter) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.valueOf(letter);
    };
  }
}
