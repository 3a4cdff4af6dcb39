package org.socialprescribing.directory.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.directory.assurance.AssuranceProperties.MissingAgreement;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever refers to a group is told how things stand with it, and is not stopped. F74. */
class ReferringToAGroupIT extends GroupCase {

  private static final String OUTCOME = "return=OperationOutcome";

  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void withoutAnAgreementTheReferralIsStoredWithAWarning() {
    Answer answer = fhir.post("ServiceRequest", margaret.onwardTo(club), "Prefer", OUTCOME);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("resourceType").asText()).isEqualTo("OperationOutcome");
    JsonNode warning = warning(answer.json());
    assertThat(warning.at("/details/coding/0/code").asText()).isEqualTo("agreement-missing");
    assertThat(warning.at("/expression/0").asText()).isEqualTo("ServiceRequest.performer");
    assertThat(warning.path("diagnostics").asText()).isNotEmpty();
    assertThat(answer.body()).doesNotContain("\"error\"");
  }

  @Test
  void whoeverAsksForTheRecordFindsTheWarningInTheHeader() {
    Answer answer = fhir.post("ServiceRequest", margaret.onwardTo(club));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("resourceType").asText()).isEqualTo("ServiceRequest");
    assertThat(answer.header("Warning"))
        .isEqualTo(
            "299 - \"agreement-missing: No agreement to connect with %s is recorded.\""
                .formatted(club));
  }

  @Test
  void inATransactionAndABatchTheEntryHasIt() {
    String other = margaret.organisation("Chess Club");
    Answer answer =
        fhir.submit(transaction(entry("POST", "ServiceRequest", margaret.onwardTo(club))));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(ruleOfEntry(answer)).isEqualTo("agreement-missing");

    Answer each = fhir.submit(batch(entry("POST", "ServiceRequest", margaret.onwardTo(other))));
    assertThat(each.entryStatuses()).containsExactly(201);
    assertThat(ruleOfEntry(each)).isEqualTo("agreement-missing");
  }

  private static String ruleOfEntry(Answer answer) {
    return warning(answer.json().at("/entry/0/response/outcome"))
        .at("/details/coding/0/code")
        .asText();
  }

  @Test
  void anAgreementThatComesBeforeOrWithTheReferralIsEnough() {
    signed(TODAY);
    assertThat(fhir.post("ServiceRequest", margaret.onwardTo(club)).header("Warning")).isEmpty();

    String chess = margaret.organisation("Chess Club");
    Answer answer =
        fhir.submit(
            transaction(
                entry("POST", "ServiceRequest", margaret.onwardTo(chess)),
                entry(
                    "POST",
                    "QuestionnaireResponse",
                    GroupForms.signedSheet(chess, margaret.linkWorker, TODAY))));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("agreement-missing");
  }

  @Test
  void aReferralToAServiceIsOneToItsOrganisation() {
    ObjectNode onward = margaret.onwardTo(club);
    onward.set("performer", json("{'of': [{'reference': '%s'}]}", serviceOf(club)).get("of"));

    assertThat(fhir.post("ServiceRequest", onward).header("Warning"))
        .contains("agreement-missing", club);
  }

  @Test
  void afterAYearTheAgreementIsOverdue() {
    signed(TODAY);
    clock.pass(Duration.ofDays(370));

    Answer answer = fhir.post("ServiceRequest", margaret.onwardTo(club));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.header("Warning")).contains("agreement-expired");
  }

  @Test
  void aNoOfTheLineManagerIsTold() {
    ObjectNode sheet = GroupForms.sheet(club, margaret.linkWorker, TODAY, false);
    sent(GroupForms.add(sheet, GroupForms.lineManager(false, TODAY)));

    assertThat(fhir.post("ServiceRequest", margaret.onwardTo(club)).header("Warning"))
        .contains("agreement-declined");
  }

  @Test
  void aCouncilIsNotAskedForASheet() {
    ObjectNode council = margaret.stored(club);
    council.set(
        "type",
        json("""
                {'of': [{'coding': [{'system':
                  'https://socialprescribing.example/fhir/CodeSystem/organisation-type', 'code': 'council'}]}]}
                """)
            .get("of"));
    assertThat(fhir.change(council).status()).isEqualTo(200);

    assertThat(fhir.post("ServiceRequest", margaret.onwardTo(club)).header("Warning")).isEmpty();
  }

  @Test
  void whatIsOnlyChangedIsNotWarnedOfAgainButANewReceiverIs() {
    String referral = margaret.created("ServiceRequest", margaret.onwardTo(club));

    Answer same = fhir.patch(referral, FhirClient.JSON_PATCH, patch("/priority", "urgent"));
    assertThat(same.status()).as(same.body()).isEqualTo(200);
    assertThat(same.header("Warning")).isEmpty();

    ObjectNode other = margaret.onwardTo(margaret.organisation("Chess Club"));
    other.put("id", referral.split("/")[1]);
    Answer moved =
        fhir.put(referral, other, "If-Match", FhirClient.ifMatch(margaret.stored(referral)));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(moved.header("Warning")).contains("agreement-missing");
  }

  private static String patch(String path, String value) {
    return "[{\"op\": \"add\", \"path\": \"%s\", \"value\": \"%s\"}]".formatted(path, value);
  }

  @Test
  void whereTheSiteWantsItNothingIsStoredWithoutAnAgreement() {
    assertThatThrownBy(() -> storeWhereRefused(club))
        .isInstanceOfSatisfying(
            RefusedRequest.class,
            refused -> assertThat(refused.getMessage()).isEqualTo("agreement-missing"));

    signed(TODAY);
    storeWhereRefused(club);
  }

  /** The guard of a site with the setting {@code refuse}, in a transaction of its own. */
  private void storeWhereRefused(String receiver) {
    var guard = new ConnectingGuard(database, new AgreementPolicy(MissingAgreement.REFUSE), clock);
    ServiceRequest referral =
        FhirContext.forR4Cached()
            .newJsonParser()
            .parseResource(ServiceRequest.class, margaret.onwardTo(receiver).toString());
    referral.setId("ServiceRequest/1");
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> guard.created(referral, null));
  }

  private static JsonNode warning(JsonNode outcome) {
    for (JsonNode issue : outcome.path("issue")) {
      if (issue.path("severity").asText().equals("warning")) {
        return issue;
      }
    }
    throw new AssertionError("No warning in " + outcome);
  }
}
