package org.socialprescribing.plan.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of the page: Atkinson Hyperlegible Next, made by the Braille Institute so that
 * similar letters are told apart. SIL Open Font License 1.1, {@code plan/OFL.txt}.
 */
final class Font {

  static final String FAMILY = "Atkinson";
  static final String REGULAR = "AtkinsonHyperlegibleNext-Regular.ttf";
  static final String BOLD = "AtkinsonHyperlegibleNext-Bold.ttf";

  /** What is no writing, such as emoji and what joins them. */
  private static final Set<Integer> PICTURES =
      Set.of(
          (int) Character.OTHER_SYMBOL,
          (int) Character.MODIFIER_SYMBOL,
          (int) Character.ENCLOSING_MARK,
          (int) Character.FORMAT,
          (int) Character.UNASSIGNED);

  private final CmapLookup glyphs;

  Font() {
    try (var file = new TTFParser().parse(new RandomAccessReadBuffer(ClassPath.bytes(REGULAR)))) {
      this.glyphs = file.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is a letter for everything. */
  boolean writes(String text) {
    return text.codePoints().allMatch(each -> has(each) || Character.isWhitespace(each));
  }

  /** The text without pictures, and with the usual space and dash for rare ones. */
  String fitted(String text) {
    var fitted = new StringBuilder();
    text.codePoints().map(this::fitted).filter(each -> each != 0).forEach(fitted::appendCodePoint);
    return fitted.toString();
  }

  private int fitted(int codePoint) {
    int type = Character.getType(codePoint);
    if (has(codePoint)) {
      return codePoint;
    }
    if (PICTURES.contains(type) || isVariation(codePoint)) {
      return 0;
    }
    return switch (type) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      default -> codePoint;
    };
  }

  /** Says how the sign before it looks, usually as a picture. */
  private static boolean isVariation(int codePoint) {
    return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
  }

  private boolean has(int codePoint) {
    return glyphs.getGlyphId(codePoint) != 0;
  }
}
