package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.EncodingEnum;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.validation.Finding;
import org.socialprescribing.fhir.Canonical;

/**
 * Without SNOMED CT on the server, a code of a reference set is a warning; what the guide lists is
 * checked all the same.
 */
class CodesByReferenceTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SNOMED_CT = "http://snomed.info/sct";
  // Referral to physical activity program: a procedure, so surely no member of a set of needs.
  private static final String UNCHECKED = "390893007";
  private static final String LISTED = "267076002";

  @Test
  void aCodeThatMayBeAMemberIsAWarning() throws Exception {
    var findings = judgedWithNeed(SNOMED_CT, UNCHECKED);

    assertThat(findings)
        .extracting(ValidationMessage::getLevel)
        .containsOnly(IssueSeverity.WARNING);
    assertThat(findings)
        .extracting(ValidationMessage::getMessage)
        .anyMatch(message -> message.contains(UNCHECKED) && message.contains("not checked"));
  }

  @Test
  void aSnomedCodeThatTheValueSetListsIsAcceptedWithoutAWord() throws Exception {
    assertThat(judgedWithNeed(SNOMED_CT, LISTED)).isEmpty();
  }

  @Test
  void aMisspeltLocalCodeIsRefused() throws Exception {
    assertThat(judgedWithNeed(Canonical.BASE + "/CodeSystem/need", "lonelyness"))
        .extracting(ValidationMessage::getLevel)
        .contains(IssueSeverity.ERROR);
  }

  @Test
  void anUnlistedCodeIsRefusedWhereTheValueSetIsClosed() throws Exception {
    var person = (ObjectNode) example("Patient-person-tom");
    coding(person.withArray("extension").get(0).get("valueCodeableConcept")).put("code", UNCHECKED);

    assertThat(judged(person))
        .extracting(ValidationMessage::getLevel)
        .contains(IssueSeverity.ERROR);
  }

  @Test
  void anAnswerOnAFormMayBeSuchACode() throws Exception {
    var form = example("QuestionnaireResponse-plan-form-margaret");
    coding(form.findParent("valueCoding"), "valueCoding")
        .put("system", SNOMED_CT)
        .put("code", UNCHECKED);

    assertThat(judged(form))
        .extracting(ValidationMessage::getLevel)
        .doesNotContain(IssueSeverity.ERROR)
        .contains(IssueSeverity.WARNING);
  }

  private static List<ValidationMessage> judgedWithNeed(String system, String code)
      throws Exception {
    var need = example("Condition-need-debt");
    coding(need.get("code")).put("system", system).put("code", code);
    return judged(need);
  }

  private static List<ValidationMessage> judged(JsonNode resource) throws Exception {
    return GuideFixture.VALIDATOR
        .judgeFully(JSON.writeValueAsBytes(resource), EncodingEnum.JSON)
        .findings()
        .stream()
        .map(Finding::message)
        .toList();
  }

  private static ObjectNode coding(JsonNode concept) {
    return withoutDisplay((ObjectNode) concept.get("coding").get(0));
  }

  private static ObjectNode coding(JsonNode parent, String name) {
    return withoutDisplay((ObjectNode) parent.get(name));
  }

  private static ObjectNode withoutDisplay(ObjectNode coding) {
    coding.remove("display");
    return coding;
  }

  private static JsonNode example(String name) throws Exception {
    return JSON.readTree(GuideFixture.read(GuideFixture.example(name)));
  }
}
