package org.socialprescribing.traceability;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the numbers of requirements in text: {@code F39}, {@code F12 to F16}, {@code F12–F18}. */
final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w-])F(\\d{1,3})\\b(?:\\s*(?:to|–|-)\\s*F(\\d{1,3})\\b)?");

  private Numbers() {}

  static Set<Integer> in(String text) {
    var numbers = new TreeSet<Integer>();
    Matcher found = NUMBER.matcher(text);
    while (found.find()) {
      int first = Integer.parseInt(found.group(1));
      int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
      IntStream.rangeClosed(first, last).forEach(numbers::add);
    }
    return numbers;
  }
}
