package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.compartment.WholeRecord;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A return says the same after a person was removed for ever; of whom it is, nothing says. */
class KeepingReturnsOfRemovedPeopleIT extends RunningServer {

  private static final List<String> MEASURES =
      List.of(
          "referrals",
          "people-referred",
          "people-referred-since-april-2019",
          "people-accessing-a-link-worker",
          "contacts",
          "waiting-time",
          "ends-of-support");

  @Autowired private JdbcClient database;

  // F31, D4.
  @Test
  void figuresStayAndTheirListsAreAsLong() {
    WholeRecord gone = WholeRecord.closed(fhir);
    Map<String, JsonNode> before = figures(gone.service);
    assertThat(before.get("referrals").at("/group/0/population/0/count").asInt()).isEqualTo(1);

    Answer erased =
        fhir.post(
            gone.person + "/$erase",
            json(
                """
                {'resourceType': 'Parameters', 'parameter': [
                  {'name': 'reason', 'valueCode': 'person-asked'},
                  {'name': 'reference', 'valueString': 'SAR-2026/18'}]}
                """));
    assertThat(erased.status()).as(erased.body()).isEqualTo(200);

    Map<String, JsonNode> after = figures(gone.service);
    for (String measure : MEASURES) {
      JsonNode figure = after.get(measure);
      assertThat(figure.path("group").toString())
          .as(measure)
          .isEqualTo(before.get(measure).path("group").toString());
      assertThat(figure.at("/contained/0/entry").size())
          .as("list of " + measure)
          .isEqualTo(figure.at("/group/0/population/0/count").asInt());
      assertThat(figure.toString()).doesNotContain("_history");
    }
    assertThat(
            database
                .sql("select count(*) from returns.said where person = ?")
                .param(gone.person)
                .query(Long.class)
                .single())
        .isZero();
  }

  private Map<String, JsonNode> figures(String host) {
    Map<String, JsonNode> figures = new TreeMap<>();
    for (String measure : MEASURES) {
      Answer answer =
          fhir.get(
              "Measure/%s/$evaluate-measure?periodStart=2015-01-01&periodEnd=2035-12-31&host=%s&reportType=subject-list&stratifier=gender,age-band,practice"
                  .formatted(measure, host));
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      figures.put(measure, answer.json());
    }
    return figures;
  }
}
