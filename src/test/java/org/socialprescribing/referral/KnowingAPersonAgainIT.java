package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Referral;

/** A number that is known gives back the person who has it, unless somebody else is meant. */
class KnowingAPersonAgainIT extends RunningServer {

  private final Referral first = aReferral();
  private final Referral second = aReferral();

  @BeforeEach
  void twoReferralsWithOneNhsNumber() {
    second.resource("Patient").set("identifier", first.resource("Patient").get("identifier"));
    second
        .bundle()
        .path("entry")
        .forEach(one -> ((ObjectNode) one.path("request")).remove("ifNoneExist"));
    assertThat(fhir.submit(first.bundle()).status()).isEqualTo(200);
  }

  @Test
  void aReferralOfSomebodyBornOnAnotherDayIsRefusedAndLeavesNothing() {
    second.resource("Patient").put("birthDate", "1985-01-30");

    Answer answer = fhir.submit(second.bundle());

    assertRefused(answer);
    assertThat(answer.body()).doesNotContain("1971");
    assertThat(fhir.get("ServiceRequest?patient.identifier=" + first.person()).resources())
        .hasSize(1);
  }

  @Test
  void aConditionOfTheSendersOwnDoesNotGetRoundIt() {
    second.resource("Patient").put("birthDate", "1985-01-30");
    ((ObjectNode) second.entry("Patient").path("request"))
        .put("ifNoneExist", "identifier=https://fhir.nhs.uk/Id/nhs-number|" + first.person());

    assertRefused(fhir.submit(second.bundle()));
  }

  @Test
  void thePersonAloneIsRefusedInTheSameWay() {
    assertRefused(fhir.post("Patient", person("1971-06-03")));
  }

  @Test
  void inABatchTheEntryAloneIsRefused() {
    Answer answer = fhir.submit(batch(entry("POST", "Patient", person("1971-06-03"))));

    assertThat(answer.entryStatuses()).containsExactly(409);
    assertThat(fhir.get("Patient?identifier=" + first.person()).resources()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1971-06-02", "1971-06", "1971"})
  void aDateThatSaysLessAgrees(String birthDate) {
    Answer answer = fhir.post("Patient", person(birthDate));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("birthDate").asText()).isEqualTo("1971-06-02");
  }

  /** The first person as another sender has them. */
  private ObjectNode person(String birthDate) {
    ObjectNode person =
        (ObjectNode) fhir.get("Patient?identifier=" + first.person()).resources().get(0).deepCopy();
    person.remove(List.of("id", "meta"));
    return person.put("birthDate", birthDate);
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    assertThat(answer.rules()).containsExactly("birth-date-differs");
  }
}
