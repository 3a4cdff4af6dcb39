package org.socialprescribing.directory.openreferral;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Text of a feed as FHIR can hold it. */
final class Words {

  private static final int LONGEST = 1_000_000;

  private Words() {}

  /**
   * Without control characters and space around it; empty when nothing is left, or when it is
   * longer than FHIR allows.
   */
  static Optional<String> readable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point >= ' ' && point != 0x7F || point == '\n' || point == '\t') {
                kept.appendCodePoint(point);
              } else if (point != '\r') {
                kept.append(' ');
              }
            });
    String words = kept.toString().strip();
    return words.isEmpty() || words.length() > LONGEST ? Optional.empty() : Optional.of(words);
  }

  /** An address with a scheme and without spaces. */
  static Optional<String> address(String text) {
    try {
      return new URI(text).isAbsolute() ? Optional.of(text) : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  /** With each half of a pair of characters that stands alone replaced, which no UTF-8 can say. */
  static String wellFormed(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
