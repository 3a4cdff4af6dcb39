package org.socialprescribing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialprescribing.InstalledBrowser.PHONE;
import static org.socialprescribing.InstalledBrowser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the tests of our pages would say of a page that breaks a rule.
 *
 * <p>Needs Chromium or Chrome; skipped where none is installed.
 */
@ExtendWith(InstalledBrowser.class)
class HoldingPagesToWcagIT {

  private static final String PAGE =
      "<!doctype html><html lang='en'><head><title>A page</title></head><body>%s</body></html>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "image-alt | <img src='data:,'>",
        "label | <input type='text'>",
        "link-name | <a href='/'></a>",
        "color-contrast | <p style='color: #aaa; background: #fff'>Pale</p>",
        "target-size | <button style='width: 9px; height: 9px; padding: 0'>a</button>"
            + "<button style='width: 9px; height: 9px; padding: 0'>b</button>",
        "390 | <p style='width: 900px'>Wide</p>",
        "without frames | <iframe title='Another page'></iframe>"
      })
  void findsWhatIsWrong(String rule, String body) {
    Page page = InstalledBrowser.window(PHONE, ColorScheme.LIGHT).newPage();
    page.setContent(PAGE.formatted(body));

    assertThatThrownBy(() -> assertAccessible(page))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(rule);
  }
}
