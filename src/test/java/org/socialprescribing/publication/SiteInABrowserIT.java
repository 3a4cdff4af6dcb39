package org.socialprescribing.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.InstalledBrowser.DESK;
import static org.socialprescribing.InstalledBrowser.PHONE;
import static org.socialprescribing.InstalledBrowser.assertAccessible;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.InstalledBrowser;
import org.socialprescribing.RunningServer;

/**
 * The guide in a real browser, on a desk and on a phone.
 *
 * <p>Needs Chromium or Chrome; skipped where none is installed.
 */
@ExtendWith(InstalledBrowser.class)
class SiteInABrowserIT extends RunningServer {

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

  private BrowserContext window;

  @AfterEach
  void closeWindow() {
    if (window != null) {
      window.close();
    }
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

    assertAccessible(page);
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
    window = InstalledBrowser.window(width, scheme);
    Page page = window.newPage();
    page.navigate(address("/ig/" + address));
    return page;
  }
}
