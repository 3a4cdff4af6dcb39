package org.socialprescribing.prsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;

/**
 * The report and the tables in a real browser, on a desk and on a phone.
 *
 * <p>Needs Chromium or Chrome; skipped where none is installed.
 */
class PrsbInABrowserIT extends RunningServer {

  private static final List<Path> BROWSERS =
      Stream.of("chromium", "chromium-browser", "google-chrome")
          .map(name -> Path.of("/usr/bin", name))
          .toList();
  private static final int DESK = 1280;

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void openBrowser() {
    var installed = BROWSERS.stream().filter(Files::isExecutable).findFirst();
    assumeTrue(installed.isPresent(), "No Chromium or Chrome is installed: one of " + BROWSERS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(installed.get())
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void closeBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {DESK, 390})
  void theReportKeepsTheRulesOfWcagAndNeverScrollsSideways(int width) {
    assertAccessible(open(report(), width), width);
  }

  @ParameterizedTest
  @ValueSource(ints = {DESK, 390})
  void theTablesKeepTheRulesOfWcagAndNeverScrollSideways(int width) {
    assertAccessible(open("/ig/prsb-table.html", width), width);
    assertAccessible(open("/ig/requirements.html", width), width);
  }

  @Test
  void aRowOfTheReportLeadsToItsRowInTheGuide() {
    Page page = open(report(), DESK);

    page.locator("tr[id='row-17.1.3'] th a").click();
    page.waitForURL("**/ig/prsb-table.html#row-17.1.3");

    assertThat(page.locator("tr:target").textContent()).contains("Risks record entry");
  }

  @Test
  void theTableIsNarrowedByWords() {
    Page page = open("/ig/prsb-table.html", DESK);

    page.locator("#filter").fill("mandatory referrer");

    assertThat(page.locator("table.filterable tbody tr:visible").count()).isBetween(5, 12);
    assertThat(page.locator("tr[id='row-7.1.2.1']").isVisible()).isTrue();
    assertThat(page.locator("#section-12").isVisible()).isFalse();
    assertThat(page.locator(".filter [role=status]").textContent()).endsWith("of 355 rows");
  }

  private String report() {
    return "/fhir/"
        + fhir.submit(aReferral().bundle()).location("ServiceRequest")
        + "/$prsb-conformance?_format=text/html";
  }

  private Page open(String address, int width) {
    Page page =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900)).newPage();
    page.navigate(address(address));
    return page;
  }

  private static void assertAccessible(Page page, int width) {
    var rules = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    var violations = new AxeBuilder(page).withTags(rules).analyze().getViolations();

    assertThat(violations)
        .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }
}
