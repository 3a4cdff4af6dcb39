package org.socialprescribing.returns.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.returns.measure.Returns;
import org.socialprescribing.returns.measure.Stratifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Returns as pages: what they say, and what they say when they cannot. */
class LookingAtReturnsIT extends RunningServer {

  /** Nobody else's facts are of this year. */
  private static final String YEAR = "periodStart=2001-04-01&periodEnd=2002-03-31";

  @Autowired private Returns returns;
  @Autowired private JdbcClient database;
  @Autowired private DataSource connections;

  @BeforeEach
  void writeFacts() {
    PagedYear.write(database);
  }

  @AfterEach
  void takeTheFactsAway() {
    PagedYear.remove(database);
  }

  @Test
  void theListHasEveryMeasureWithWhatItCounts() {
    Answer list = web("/returns");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.header("Content-Type")).startsWith("text/html");
    assertThat(returns.measures())
        .allSatisfy(
            measure ->
                assertThat(list.body())
                    .contains("href=\"/returns/" + measure.id() + "\"")
                    .contains("href=\"/ig/Measure-" + measure.id() + ".html\""));
    assertThat(list.body()).contains("People</h2>", "Outcomes</h2>", "Workforce</h2>");
  }

  @Test
  void theAddressOfAMeasureLeadsToTheOperationWithWhatWasFilledIn() {
    Answer answer =
        web("/returns/referrals?" + YEAR + "&asKnownOn=&level=pcn&by=gender&host=&unknown=1");

    assertThat(answer.status()).isEqualTo(307);
    assertThat(answer.header("Location"))
        .isEqualTo(
            "/fhir/Measure/referrals/$evaluate-measure?_format=text/html&"
                + YEAR
                + "&stratifier=pcn%2Cgender");
    assertThat(web("/returns/..%2f").status()).isIn(400, 404);
    assertThat(page("happiness", YEAR).status()).isEqualTo(404);
  }

  @Test
  void aFigureStandsInWordsInAChartAndInATable() {
    String page = page("referrals", YEAR + "&stratifier=gender").body();

    assertThat(page)
        .contains("<strong>" + PagedYear.REFERRALS + "</strong>")
        .contains("from 1 April 2001 to 31 March 2002, as known now")
        .contains("<caption>Referrals, over time</caption>")
        .contains("<th scope=\"row\">April 2001</th>")
        .contains("<caption>Referrals, by gender</caption>")
        .contains("<th scope=\"row\">Female</th>")
        .contains("role=\"img\"")
        .contains("These are true figures");
    assertThat(page).contains("/returns/referrals.csv?" + YEAR.replace("&", "&amp;"));
  }

  @Test
  void everyMeasureHasAPage() {
    assertThat(returns.measures())
        .allSatisfy(
            measure -> {
              String groups =
                  measure.stratifiers().stream()
                      .map(Stratifier::code)
                      .collect(Collectors.joining(","));
              Answer page = page(measure.id(), YEAR + "&stratifier=" + groups);
              assertThat(page.status()).as(measure.id()).isEqualTo(200);
              assertThat(page.body()).contains(measure.title());
            });
  }

  @Test
  void withoutAPeriodItShowsTheLastTwelveMonths() {
    Answer page = page("referrals", "stratifier=gender");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("aria-current=\"true\">Last 12 months");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "periodStart=2001-04-01&periodEnd=2000-03-31 | periodEnd | not before the first",
        "periodStart=2001-04-01&periodEnd=soon | periodEnd | YYYY-MM-DD",
        "periodStart=2001-04-01 | periodEnd | the last day of the period",
        "periodStart=2001-04-01&periodEnd=2002-03-31&asKnownOn=soon | asKnownOn | YYYY-MM-DD",
        "periodStart=2001-04-01&periodEnd=2002-03-31&host=Patient/1 | host | Organization/id",
        "periodStart=2001-04-01&periodEnd=2002-03-31&stratifier=colour | by | Allowed are"
      })
  void whatCannotBeAskedIsSaidAtTheFieldAndTheFormKeepsTheRest(
      String asked, String field, String why) {
    Answer page = page("referrals", asked);

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body())
        .contains(
            "There is a problem", "href=\"#" + field + "\"", "id=\"" + field + "-error\"", why)
        .contains("value=\"2001-04-01\"")
        .contains("<title>Error: Referrals</title>");
  }

  @Test
  void everyTrueFigureLeadsToItsRecords() {
    String page = page("referrals", YEAR + "&stratifier=gender&reportType=subject-list").body();

    assertThat(page)
        .contains("id=\"figure-1-whole\"", PagedYear.REFERRALS + " records")
        .contains("id=\"figure-1-gender-1\"", PagedYear.WOMEN + " records");
    assertThat(page("referrals", YEAR + "&stratifier=gender").body())
        .contains("reportType=subject-list#figure-1-gender-1");
  }

  @Test
  void pagesRunNoScriptAndAreKeptNowhere() {
    Answer page = page("referrals", YEAR);

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "form-action 'self'")
        .doesNotContain("script-src", "unsafe");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.body()).doesNotContain("<script", " style=");
  }

  // Somebody holds the table: the page says that it counts, and how far it has got.
  @Test
  void whatTakesLongIsCountedBehindAPageThatComesBack() throws Exception {
    Answer waiting;
    try (Connection holder = connections.getConnection()) {
      lockReferrals(holder);
      waiting = page("referrals", YEAR + "&stratifier=pcn");
      assertThat(page("referrals", YEAR + "&stratifier=pcn").status()).isEqualTo(202);
      holder.rollback();
      holder.setAutoCommit(true);
    }

    assertThat(waiting.status()).isEqualTo(202);
    assertThat(waiting.header("X-Progress")).isEqualTo("0 of 14 tables counted");
    assertThat(waiting.header("Retry-After")).isEqualTo("2");
    assertThat(waiting.body())
        .contains("http-equiv=\"refresh\" content=\"2\"", "0 of 14 tables counted");
    Answer there = page("referrals", YEAR + "&stratifier=pcn");
    assertThat(there.status()).isEqualTo(200);
    assertThat(there.body()).contains("<strong>" + PagedYear.REFERRALS + "</strong>");
  }

  private static void lockReferrals(Connection holder) throws SQLException {
    holder.setAutoCommit(false);
    try (var statement = holder.createStatement()) {
      statement.execute("lock table returns.fact_referred in access exclusive mode");
    }
  }

  private Answer page(String measure, String asked) {
    return fhir.get("Measure/" + measure + "/$evaluate-measure?_format=text/html&" + asked);
  }

  @Test
  void aLongPeriodIsShownByYears() {
    String page = page("referrals", "periodStart=1999-04-01&periodEnd=2002-03-31").body();

    assertThat(List.of("1 April 1999 to 31 March 2000", "1 April 2001 to 31 March 2002"))
        .allSatisfy(year -> assertThat(page).contains("<th scope=\"row\">" + year + "</th>"));
  }
}
