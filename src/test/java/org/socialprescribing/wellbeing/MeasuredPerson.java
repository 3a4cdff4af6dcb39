package org.socialprescribing.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;

/** The running server with a person of the test's own, who fills in forms. */
abstract class MeasuredPerson extends RunningServer {

  String person;

  @BeforeEach
  void storeAPerson() {
    person = fhir.submit(aReferral().bundle()).location("Patient");
  }

  static String relative(String location) {
    return location.replaceFirst(".*/fhir/", "").replaceFirst("/_history/.*", "");
  }

  /** Type and id of the form once it is stored. */
  String submitted(FilledForm form) {
    Answer answer = fhir.post("QuestionnaireResponse", form.resource());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return relative(answer.header("Location"));
  }

  /** Sends a form again in the place of the one that is stored there. */
  Answer resubmitted(String address, FilledForm form) {
    ObjectNode resource = form.id(address.replaceFirst(".*/", "")).resource();
    return fhir.put(address, resource);
  }

  List<JsonNode> scoresOf(String form) {
    return fhir.get("Observation?derived-from=" + form).resources();
  }

  JsonNode score(String form, String code) {
    return scoresOf(form).stream()
        .filter(score -> score.at("/code/coding/0/code").asText().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No score " + code + " of " + form));
  }

  static List<String> cautions(JsonNode score) {
    return score.path("extension").findValues("valueCodeableConcept").stream()
        .map(caution -> caution.at("/coding/0/code").asText())
        .toList();
  }
}
