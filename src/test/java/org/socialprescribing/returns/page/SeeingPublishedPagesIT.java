package org.socialprescribing.returns.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees which page of a return: the same as its figures. */
class SeeingPublishedPagesIT extends SecuredServer {

  private static final String YEAR = "periodStart=2001-04-01&periodEnd=2002-03-31";
  private static final String ANYBODY = "Organization/anybody";

  @Autowired private JdbcClient database;

  @BeforeEach
  void writeFacts() {
    PagedYear.write(database);
  }

  @AfterEach
  void takeTheFactsAway() {
    PagedYear.remove(database);
  }

  @Test
  void anAnalystSeesPublishedFiguresAndNoWayToRecords() {
    String page = page(as("analyst", ANYBODY), YEAR + "&stratifier=gender").body();

    assertThat(page)
        .contains("These are published figures", "as known on 30 April 2002")
        .contains("<strong>" + PagedYear.REFERRALS + "</strong>")
        .doesNotContain("subject-list", "name=\"asKnownOn\"", "name=\"host\"");
  }

  // It was the first year: its months are not told apart.
  @Test
  void whatIsHeldBackIsSaidInWordsAndDrawnWithoutColour() {
    String page = page(as("analyst", ANYBODY), YEAR).body();

    assertThat(page)
        .contains("* <span class=\"hidden\">held back</span>")
        .contains("* is a number from 1 to 7, or one that would help to work out such a number.")
        .contains("class=\"held-back\" fill=\"url(#figure-1-time-hatch)\"");
  }

  @Test
  void whatIsNotPublishedIsSaidAtTheField() {
    Answer page =
        page(
            as("analyst", ANYBODY),
            "periodStart=2001-10-01&periodEnd=2002-09-30&stratifier=gender");

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("Groups are published for years that begin in April.");
  }

  @Test
  void withoutAPeriodAnAnalystSeesTheLastYearThatIsPublished() {
    Answer page = page(as("analyst", ANYBODY), "stratifier=gender");

    assertThat(page.status()).as(page.body()).isEqualTo(200);
  }

  @Test
  void theOperatorSeesTrueFigures() {
    assertThat(page(operator(), YEAR + "&stratifier=gender").body())
        .contains("These are true figures", "reportType=subject-list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"community-provider", "directory-app"})
  void othersSeeNoPage(String actor) {
    assertThat(page(as(actor, ANYBODY), YEAR).status()).isEqualTo(403);
  }

  @Test
  void whoHasNoTokenSeesNothing() {
    assertThat(new FhirClient(address("")).get("returns").status()).isEqualTo(401);
    assertThat(page(nobody, YEAR).status()).isEqualTo(401);
  }

  private static Answer page(FhirClient who, String asked) {
    return who.get("Measure/referrals/$evaluate-measure?_format=text/html&" + asked);
  }
}
