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

  private static final Set<Integer> LETTERS =
      Set.of(
          (int) Character.UPPERCASE_LETTER,
          (int) Character.LOWERCASE_LETTER,
          (int) Character.TITLECASE_LETTER,
          (int) Character.MODIFIER_LETTER,
          (int) Character.OTHER_LETTER,
          (int) Character.NON_SPACING_MARK,
          (int) Character.COMBINING_SPACING_MARK,
          (int) Character.DECIMAL_DIGIT_NUMBER);

  private final CmapLookup glyphs;

  Font() {
    try (var file = new TTFParser().parse(new RandomAccessReadBuffer(ClassPath.bytes(REGULAR)))) {
      this.glyphs = file.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether no word would lose a letter. */
  boolean writes(String text) {
    return text.codePoints()
        .allMatch(each -> has(each) || !LETTERS.contains(Character.getType(each)));
  }

  /** The text without signs that the letters do not have, such as emoji. */
  String withoutOtherSigns(String text) {
    var written = new StringBuilder();
    text.codePoints()
        .filter(each -> has(each) || Character.isWhitespace(each))
        .forEach(written::appendCodePoint);
    return written.toString();
  }

  private boolean has(int codePoint) {
    return glyphs.getGlyphId(codePoint) != 0;
  }
}
