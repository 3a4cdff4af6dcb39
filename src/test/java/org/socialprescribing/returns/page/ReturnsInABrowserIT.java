package org.socialprescribing.returns.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.socialprescribing.InstalledBrowser.DESK;
import static org.socialprescribing.InstalledBrowser.PHONE;
import static org.socialprescribing.InstalledBrowser.assertAccessible;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.InstalledBrowser;
import org.socialprescribing.RunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The pages of returns in a real browser, on a desk and on a phone.
 *
 * <p>Needs Chromium or Chrome; skipped where none is installed.
 */
@ExtendWith(InstalledBrowser.class)
class ReturnsInABrowserIT extends RunningServer {

  private static final String YEAR = "periodStart=2001-04-01&periodEnd=2002-03-31";
  private static final List<String> PAGES =
      List.of(
          "",
          "/referrals?" + YEAR + "&by=age-band&level=pcn",
          "/non-attendance?" + YEAR + "&by=gender",
          "/wellbeing-change-at-six-months?" + YEAR,
          "/referrals?" + YEAR + "&stratifier=gender&reportType=subject-list",
          "/referrals?periodStart=2001-04-01&periodEnd=1999-01-01");

  @Autowired private JdbcClient database;

  private BrowserContext window;

  @BeforeEach
  void writeFacts() {
    PagedYear.write(database);
  }

  @AfterEach
  void closeWindow() {
    PagedYear.remove(database);
    if (window != null) {
      window.close();
    }
  }

  static Stream<Arguments> pagesAndScreens() {
    return PAGES.stream()
        .flatMap(
            page ->
                Stream.of(
                    Arguments.of(page, DESK, ColorScheme.LIGHT),
                    Arguments.of(page, PHONE, ColorScheme.LIGHT),
                    Arguments.of(page, DESK, ColorScheme.DARK)));
  }

  @ParameterizedTest(name = "{0} at {1} pixels, {2}")
  @MethodSource("pagesAndScreens")
  void keepsTheRulesOfWcagAndNeverScrollsSideways(String path, int width, ColorScheme scheme) {
    assertAccessible(open(path, width, scheme));
  }

  @Test
  void asksNothingOfAnyOtherPlace() {
    window = InstalledBrowser.window(DESK, ColorScheme.LIGHT);
    Page page = window.newPage();
    List<String> asked = new ArrayList<>();
    List<String> said = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.onConsoleMessage(message -> said.add(message.text()));

    page.navigate(address("/returns/referrals?" + YEAR + "&by=gender"));

    assertThat(asked).allMatch(url -> url.startsWith(address("/")) || url.startsWith("data:"));
    assertThat(said).as("complaints, such as of the content policy").isEmpty();
  }

  @Test
  void isAskedByKeyboardAlone() {
    Page page = open("/referrals?" + YEAR, DESK, ColorScheme.LIGHT);

    page.locator("#by").focus();
    page.keyboard().type("Gen");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("stratifier=gender"));

    assertThat(page.locator("h3").allTextContents()).contains("By gender");
    assertThat(page.locator("#by").inputValue()).isEqualTo("gender");
  }

  @Test
  void aProblemLeadsToItsField() {
    Page page = open(PAGES.get(5), PHONE, ColorScheme.LIGHT);

    page.locator(".errors a").click();

    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("periodEnd");
  }

  // What is longer on paper, is longer in the drawing.
  @Test
  void barsAreAsLongAsTheirNumbers() {
    Page page = open("/referrals?" + YEAR + "&by=gender", DESK, ColorScheme.LIGHT);

    List<Double> widths =
        page.locator("#figure-1-gender ~ .pair .bar").all().stream()
            .map(bar -> bar.boundingBox().width)
            .toList();

    assertThat(widths).hasSize(2);
    assertThat(widths.get(0) / widths.get(1))
        .isCloseTo(
            (double) PagedYear.WOMEN / (PagedYear.REFERRALS - PagedYear.WOMEN), offset(0.02));
  }

  @Test
  void paperHasTheFiguresAndNotTheForm() {
    Page page = open("/referrals?" + YEAR, DESK, ColorScheme.LIGHT);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator(".ask").isVisible()).isFalse();
    assertThat(page.locator(".figure strong").first().isVisible()).isTrue();
    assertThat(page.locator(".pair table").first().isVisible()).isTrue();
  }

  private Page open(String path, int width, ColorScheme scheme) {
    window = InstalledBrowser.window(width, scheme);
    Page page = window.newPage();
    page.navigate(address("/returns" + path));
    return page;
  }
}
