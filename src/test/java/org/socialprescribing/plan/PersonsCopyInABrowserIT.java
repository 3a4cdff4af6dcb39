package org.socialprescribing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.InstalledBrowser.DESK;
import static org.socialprescribing.InstalledBrowser.PHONE;
import static org.socialprescribing.InstalledBrowser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.InstalledBrowser;
import org.socialprescribing.RunningServer;

/**
 * The person's copy in a real browser, in every variant, on a desk and on a phone.
 *
 * <p>Needs Chromium or Chrome; skipped where none is installed.
 */
@ExtendWith(InstalledBrowser.class)
class PersonsCopyInABrowserIT extends RunningServer {

  // F52.
  @ParameterizedTest
  @CsvSource({
    "standard, " + DESK,
    "standard, " + PHONE,
    "large-print, " + DESK,
    "large-print, " + PHONE,
    "easy-read, " + DESK,
    "easy-read, " + PHONE
  })
  void keepsTheRulesOfWcagAndHasItsOwnLetters(String variant, int width) {
    Page page = InstalledBrowser.window(width, ColorScheme.LIGHT).newPage();
    page.navigate(
        address("/fhir/" + StoredPlan.agreed(fhir).plan() + "/$print?variant=" + variant));

    assertAccessible(page);
    assertThat(
            page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px Atkinson'))"))
        .isEqualTo(true);
  }
}
