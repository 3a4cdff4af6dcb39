package org.socialprescribing.plan.print;

import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Makes pages; letters, styles and pictures are read when the first one is asked for. */
final class Press {

  private final Map<Variant, Style> screens = new EnumMap<>(Variant.class);
  private final Pictures pictures = new Pictures();
  private Font font;

  synchronized Style screenStyle(Variant variant) {
    return screens.computeIfAbsent(variant, Style::forScreens);
  }

  String page(PersonsCopy copy, Variant variant, Style style) {
    return new PersonsPage(variant, pictures).of(copy, style.css());
  }

  byte[] pdf(PersonsCopy copy, Variant variant, Instant changed) {
    Font letters = font();
    String page =
        letters.fitted(
            Normalizer.normalize(
                page(copy, variant, Style.forPaper(variant)), Normalizer.Form.NFC));
    if (!letters.writes(page)) {
      throw PrintRefusals.script();
    }
    return PersonsPdf.of(page, changed);
  }

  private synchronized Font font() {
    if (font == null) {
      font = new Font();
    }
    return font;
  }
}
