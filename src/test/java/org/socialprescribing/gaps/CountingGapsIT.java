package org.socialprescribing.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was looked for and not found is counted for commissioners. F79. */
class CountingGapsIT extends RunningServer {

  private static final String YEAR = "&from=2025-01-01&to=2025-12-31";

  @Autowired private JdbcClient database;

  private Gaps gaps;

  @BeforeEach
  void begin() {
    gaps = new Gaps(fhir);
  }

  @Test
  void byAreaNeedReasonAndMonthAloneOrTogether() {
    gaps.record("full", "2025-03-04", "debt");
    gaps.record("full", "2025-03-30", "debt");
    gaps.record("cost", "2025-04-01", "debt");
    gaps.record("full", "2025-04-02", "food");
    gaps.record("full", "2024-12-31", "food");

    assertThat(gaps.rows(YEAR)).containsExactly("4");
    assertThat(gaps.rows(",need" + YEAR)).containsExactly("debt,3", "food,1");
    assertThat(gaps.rows(",why,month" + YEAR))
        .containsExactly("cost,2025-04,1", "full,2025-03,2", "full,2025-04,1");
  }

  @Test
  void aGapOfTwoNeedsCountsForEachAndOnceInAll() {
    gaps.record("full", "2025-03-04", "debt", "benefits");

    assertThat(gaps.rows(",need" + YEAR)).containsExactly("benefits,1", "debt,1");
    assertThat(gaps.rows(YEAR)).containsExactly("1");
  }

  @Test
  void whatWasRecordedByMistakeCountsNoMore() {
    String mistake = gaps.record("full", "2025-03-04", "debt");
    ObjectNode stored = (ObjectNode) fhir.get(mistake).json();

    assertThat(fhir.change(stored.put("status", "entered-in-error")).status()).isEqualTo(200);

    assertThat(gaps.rows(YEAR)).isEmpty();
  }

  @Test
  void aPlaceIsCountedByItsNameAndAreasInWordsTogether() {
    ObjectNode place = gaps.at.example("Location-place-chapel-hall");
    place.remove("managingOrganization");
    place.put("name", "The ward of " + gaps.area);
    String location = gaps.at.created("Location", place);
    ObjectNode gap = gaps.gap("full", "2025-03-04", "debt");
    ((ObjectNode) gap.at("/extension/0")).remove("valueIdentifier");
    ((ObjectNode) gap.at("/extension/0"))
        .set("valueReference", json("{'reference': '%s'}", location));
    gaps.at.created("DetectedIssue", gap);
    ObjectNode inWords = gaps.gap("full", "2025-03-05", "debt");
    ((ObjectNode) inWords.at("/extension/0")).remove("valueIdentifier");
    ((ObjectNode) inWords.at("/extension/0")).put("valueString", "Behind the station");
    gaps.at.created("DetectedIssue", inWords);

    String table = fhir.get("$provision-gaps?by=area&_format=csv" + YEAR).body();

    assertThat(table).contains("The ward of " + gaps.area + ",1", "in-words,");
    assertThat(table).doesNotContain("station");
  }

  @Test
  void theAnswerHasTotalAndGroupsAndNothingOfTheReferralFromWhichAGapCame() {
    gaps.record("full", "2025-03-04", "debt");

    Answer answer = fhir.get("$provision-gaps?by=need,area" + YEAR);

    assertThat(answer.json().path("resourceType").asText()).isEqualTo("Parameters");
    assertThat(answer.body()).contains("\"total\"", gaps.area, "\"debt\"");
    assertThat(answer.body()).doesNotContain("T-0099", "DetectedIssue/", "after six");
    assertThat(database.sql("select * from gaps.gap").query().listOfRows().toString())
        .doesNotContain("T-0099", "after six", "PractitionerRole");
  }

  @Test
  void itIsAskedForByWhatThereIs() {
    assertThat(fhir.get("$provision-gaps?by=person").rules())
        .containsExactly("operation-value-invalid");
    assertThat(fhir.get("$provision-gaps?from=2025-02-30").rules())
        .containsExactly("operation-value-invalid");
    assertThat(fhir.get("$provision-gaps?patient=1").rules())
        .containsExactly("operation-parameter-unknown");
    assertThat(fhir.get("$provision-gaps?_format=text/html").status()).isEqualTo(406);
  }
}
