package org.socialprescribing.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.RunningServer;

/**
 * The guide in a real browser, on a desk and on a phone.
 *
 * <p>Needs Chromium or Chrome; skipped where none is installed.
 */
class SiteInABrowserIT extends RunningServer {

  private static final List<Path> BROWSERS =
      Stream.of("chromium", "chromium-browser", "google-chrome")
          .map(name -> Path.of("/usr/bin", name))
          .toList();
  private static final int DESK = 1280;
  private static final int PHONE = 390;
  private static final List<String> PAGES =
      List.of(
          "",
          "referral.html",
          "lifecycle.html",
          "StructureDefinition-referral-request.html",
          "StructureDefinition-referral-source.html",
          "CodeSystem-rule.html",
          "CodeSystem-need.html",
          "ValueSet-support-need-code.html",
          "Questionnaire-ons4.html",
          "CapabilityStatement-server.html",
          "ServiceRequest-referral-margaret.html",
          "Bundle-referral-transaction.html",
          "failing-element-missing.referral-without-person.html",
          "artefacts.html",
          "search.html");

  private static Playwright playwright;
  private static Browser browser;

  private BrowserContext window;

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

  @AfterEach
  void closeWindow() {
    window.close();
  }

  static Stream<Arguments> pagesAndScreens() {
    return Stream.concat(
        PAGES.stream()
            .flatMap(
                page ->
                    Stream.of(
                        Arguments.of(page, DESK, ColorScheme.LIGHT),
                        Arguments.of(page, PHONE, ColorScheme.LIGHT))),
        // Only colours change in the dark: a few pages have them all.
        Stream.of("", "StructureDefinition-referral-request.html", "CodeSystem-rule.html")
            .map(page -> Arguments.of(page, DESK, ColorScheme.DARK)));
  }

  @ParameterizedTest(name = "{0} at {1} pixels, {2}")
  @MethodSource("pagesAndScreens")
  void keepsTheRulesOfWcagAndNeverScrollsSideways(String address, int width, ColorScheme scheme) {
    Page page = open(address, width, scheme);

    var rules = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    var violations = new AxeBuilder(page).withTags(rules).analyze().getViolations();

    assertThat(violations)
        .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  @Test
  void findsAnElementByKeyboardAlone() {
    Page page = open("", DESK, ColorScheme.LIGHT);

    page.keyboard().press("Tab"); // Skip link.
    page.keyboard().press("Tab"); // Name of the site.
    page.keyboard().press("Tab");
    page.keyboard().type("ServiceRequest.requester");
    page.waitForSelector("#site-found li");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL("**/StructureDefinition-*.html#ServiceRequest.requester");

    assertThat(page.locator("tr:target").textContent()).contains("requester");
  }

  @Test
  void searchesWithoutChoosingFromTheList() {
    Page page = open("", PHONE, ColorScheme.LIGHT);

    page.locator("#site-search").fill("nhs number");
    page.locator("#site-search").press("Enter");
    page.waitForSelector("#results a");

    assertThat(page.locator("#results a").first().textContent()).containsIgnoringCase("nhs number");
  }

  @Test
  void copiesAnExampleAsItStandsInTheGuide() {
    Page page = open("ServiceRequest-referral-margaret.html", DESK, ColorScheme.LIGHT);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

    page.locator("button.copy").first().click();
    page.waitForSelector("button.copy:has-text('Copied')");

    assertThat(page.evaluate("navigator.clipboard.readText()").toString())
        .isEqualTo(
            GeneratedSite.text(Path.of("profiles/examples/ServiceRequest-referral-margaret.json"))
                .stripTrailing());
  }

  @Test
  void opensTheMenuOnAPhone() {
    Page page = open("referral.html", PHONE, ColorScheme.LIGHT);
    assertThat(page.locator("#site-menu").isVisible()).isFalse();

    page.locator("button.menu-button").click();

    assertThat(page.locator("#site-menu").isVisible()).isTrue();
    assertThat(page.locator("button.menu-button").getAttribute("aria-expanded")).isEqualTo("true");
  }

  @Test
  void marksTheNearestElementWhenAnErrorNamesAPartOfIt() {
    Page page =
        open(
            "StructureDefinition-referred-person.html#Patient.photo.creation.extension",
            DESK,
            ColorScheme.LIGHT);

    assertThat(page.locator("tr.sought").getAttribute("id")).isEqualTo("Patient.photo");
  }

  private Page open(String address, int width, ColorScheme scheme) {
    window =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    Page page = window.newPage();
    page.navigate(address("/ig/" + address));
    return page;
  }
}
