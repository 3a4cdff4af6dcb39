package org.socialprescribing.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import ca.uhn.fhir.rest.api.EncodingEnum;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.conformance.GuideFixture;
import org.socialprescribing.conformance.explain.Issue;

/** Whoever helps people has a place in the directory, however it is constituted. */
class KindsOfProvidersTest {

  private static final String GUIDE = "https://socialprescribing.example/fhir/";

  // F71: the fire service and landlords came after the first lists were made.
  @ParameterizedTest
  @ValueSource(strings = {"safe-and-well-visit", "housing-provider-scheme", "social-club"})
  void newKindsOfServiceHaveACodeOfTheirOwn(String type) {
    assertThat(rules(service(type))).isEmpty();
  }

  // F71.
  @Test
  void aKindThatNobodyHasThoughtOfIsSaidInWordsAndNotWithACodeThatIsNone() {
    ObjectNode inWords = service("other");
    ((ObjectNode) inWords.at("/type/0")).put("text", "Visits by the lifeboat crew");

    assertThat(rules(inWords)).isEmpty();
    assertThat(rules(service("lifeboat-visit"))).containsExactly("code-unknown");
  }

  // F76.
  @ParameterizedTest
  @CsvSource({
    "informal-group, -",
    "unincorporated-association, -",
    "charitable-incorporated-organisation, http://org-id.guide/list/GB-CHC|1234567",
    "charitable-company, http://org-id.guide/list/GB-COH|01234567",
    "community-interest-company, http://org-id.guide/list/GB-COH|01234567",
    "private-company, https://socialprescribing.example/fhir/Id/cqc-provider|1-101234567",
  })
  void eachFormOfGovernanceIsSaidWithTheNumberOfItsRegister(String form, String number) {
    ObjectNode organisation = organisation(form);
    if (!number.equals("-")) {
      String[] parts = number.split("\\|");
      organisation
          .withArray("identifier")
          .add(json("{'system': '%s', 'value': '%s'}", parts[0], parts[1]));
    }

    assertThat(rules(organisation)).isEmpty();
  }

  // F76.
  @Test
  void aTraderMayNameTheSchemeThatVetsIt() {
    ObjectNode trader = organisation("sole-trader-or-partnership");
    trader
        .withArray("extension")
        .add(
            json(
                "{'url': '%sStructureDefinition/vetting-scheme', 'valueString': 'Trading standards: Buy With Confidence'}",
                GUIDE));

    assertThat(rules(trader)).isEmpty();
    assertThat(rules(organisation("guild"))).containsExactly("code-unknown");
  }

  // F77: complaints, data, volunteers, who answers for what, supervision.
  @Test
  void theSheetForProvidersAsksForTheMinimumStandards() {
    Questionnaire sheet =
        GuideFixture.GUIDE
            .all(Questionnaire.class)
            .filter(each -> each.getUrl().endsWith("/provider-quality-assurance"))
            .findFirst()
            .orElseThrow();

    assertThat(sheet.getItem())
        .extracting(Questionnaire.QuestionnaireItemComponent::getLinkId)
        .contains(
            "complaints",
            "health-and-safety",
            "safeguarding",
            "data-protection",
            "accountability",
            "supervision",
            "volunteer-support",
            "training");
  }

  private static List<String> rules(ObjectNode record) {
    return GuideFixture.refusalsOf(
            record.toString().getBytes(StandardCharsets.UTF_8), EncodingEnum.JSON)
        .stream()
        .map(Issue::rule)
        .toList();
  }

  private static ObjectNode service(String type) {
    return json(
        """
        {'resourceType': 'HealthcareService', 'active': true, 'name': 'Visits',
         'identifier': [{'system': 'https://fire.example/services', 'value': '1'}],
         'providedBy': {'reference': 'Organization/1'},
         'telecom': [{'system': 'phone', 'value': '01632 960155'}],
         'category': [{'coding': [{'system': '%1$sCodeSystem/destination-class', 'code': 'housing'}]}],
         'type': [{'coding': [{'system': '%1$sCodeSystem/service-type', 'code': '%2$s'}]}]}
        """,
        GUIDE, type);
  }

  private static ObjectNode organisation(String form) {
    return json(
        """
        {'resourceType': 'Organization', 'active': true, 'name': 'Helping Hands',
         'extension': [{'url': '%1$sStructureDefinition/governance-form', 'valueCodeableConcept':
           {'coding': [{'system': '%1$sCodeSystem/governance-form', 'code': '%2$s'}]}}],
         'type': [{'coding': [{'system': '%1$sCodeSystem/organisation-type', 'code': 'vcse'}]}]}
        """,
        GUIDE, form);
  }
}
