package org.socialprescribing.prsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.InstalledBrowser.DESK;
import static org.socialprescribing.InstalledBrowser.PHONE;
import static org.socialprescribing.InstalledBrowser.assertAccessible;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.InstalledBrowser;
import org.socialprescribing.RunningServer;

/**
 * The report and the tables in a real browser, on a desk and on a phone.
 *
 * <p>Needs Chromium or Chrome; skipped where none is installed.
 */
@ExtendWith(InstalledBrowser.class)
class PrsbInABrowserIT extends RunningServer {

  @ParameterizedTest
  @ValueSource(ints = {DESK, PHONE})
  void theReportKeepsTheRulesOfWcagAndNeverScrollsSideways(int width) {
    assertAccessible(open(report(), width));
  }

  @ParameterizedTest
  @ValueSource(ints = {DESK, PHONE})
  void theTablesKeepTheRulesOfWcagAndNeverScrollSideways(int width) {
    assertAccessible(open("/ig/prsb-table.html", width));
    assertAccessible(open("/ig/requirements.html", width));
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
    Page page = InstalledBrowser.window(width, ColorScheme.LIGHT).newPage();
    page.navigate(address(address));
    return page;
  }
}
