package org.socialprescribing.wellbeing;

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

/**
 * The page of a person's change in a real browser, on a desk and on a phone.
 *
 * <p>Needs Chromium or Chrome; skipped where none is installed.
 */
@ExtendWith(InstalledBrowser.class)
class WellbeingInABrowserIT extends MeasuredPerson {

  @ParameterizedTest
  @CsvSource({DESK + ", LIGHT", PHONE + ", LIGHT", PHONE + ", DARK"})
  void keepsTheRulesOfWcagAndNeverScrollsSideways(int width, ColorScheme scheme) {
    submitted(FilledForm.ons4(person, 4, 5, 3, 7));
    submitted(FilledForm.ons4(person, 6, 5, 8, 5).on("2026-06-12"));
    submitted(FilledForm.ons4(person, 7, 5, 7, 2).on("2026-09-02"));
    submitted(FilledForm.pam(person, "63.1", 3));
    submitted(FilledForm.pam(person, "67.80", 3).on("2026-05-02"));
    submitted(FilledForm.loneliness(person, "often", "often", "often", "often-or-always"));

    Page page = InstalledBrowser.window(width, scheme).newPage();
    page.navigate(address("/fhir/" + person + "/$wellbeing-change?_format=text/html"));

    assertAccessible(page);
    assertThat(page.locator("svg[role=img]").count()).isEqualTo(7);
    assertThat(page.locator("table").count()).isEqualTo(8);
  }
}
