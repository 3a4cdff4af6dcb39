package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which changes of a score count: by where they began, where they ended, and by how much they rose.
 * A fall is a rise by less than nothing.
 *
 * @param from null for any first score
 * @param into null for any later one
 * @param by null for any change
 */
public record Change(@Nullable Range from, @Nullable Range into, @Nullable Range by) {

  static final Change ANY = new Change(null, null, null);

  /** How an expression says it: {@code from 0-4 into 5-10}, {@code of 3-28}, {@code of -28--3}. */
  static final String SYNTAX =
      "(?: from (\\d+-\\d+))?(?: into (\\d+-\\d+))?(?: of (-?\\d+--?\\d+))?";

  private static final Pattern RANGE = Pattern.compile("(-?\\d+)-(-?\\d+)");

  /** Both ends belong to it. */
  public record Range(int least, int most) {

    static @Nullable Range parse(@Nullable String text) {
      if (text == null) {
        return null;
      }
      Matcher ends = RANGE.matcher(text);
      if (!ends.matches() || Integer.parseInt(ends.group(1)) > Integer.parseInt(ends.group(2))) {
        throw new IllegalArgumentException("No range from less to more: " + text);
      }
      return new Range(Integer.parseInt(ends.group(1)), Integer.parseInt(ends.group(2)));
    }

    private String holds(String what) {
      return " and %s between %d and %d".formatted(what, least, most);
    }
  }

  /** As a condition of SQL over a fact {@code f}. */
  String condition() {
    return (from == null ? "" : from.holds("f.base"))
        + (into == null ? "" : into.holds("f.base + f.amount"))
        + (by == null ? "" : by.holds("f.amount"));
  }
}
