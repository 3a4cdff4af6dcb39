package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** The guide's own artefacts can be read and searched over FHIR, and not be written. */
class ReadingTheGuideIT extends RunningServer {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "StructureDefinition/referral-request",
    "ValueSet/support-need-code",
    "CodeSystem/rule",
    "CapabilityStatement/server",
    "ImplementationGuide/england.social-prescribing",
    "Questionnaire/ons4"
  })
  void anArtefactIsReadInJsonAndXml(String address) {
    Answer inJson = fhir.get(address);
    Answer inXml = fhir.get(address, "Accept", FhirClient.XML);

    assertThat(inJson.status()).isEqualTo(200);
    assertThat(inJson.json().path("id").asText()).isEqualTo(address.split("/")[1]);
    assertThat(inXml.status()).isEqualTo(200);
    assertThat(inXml.body()).contains("<" + address.split("/")[0] + " ");
  }

  @Test
  void profilesComeWithTheirSnapshot() {
    Answer profiles = fhir.get("StructureDefinition?_count=200");

    assertThat(profiles.resources())
        .isNotEmpty()
        .allSatisfy(profile -> assertThat(profile.at("/snapshot/element")).isNotEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "StructureDefinition?_id=referral-request, referral-request",
    "StructureDefinition?url=https://socialprescribing.example/fhir/StructureDefinition/risk-flag, risk-flag",
    "StructureDefinition?type=Condition, support-need",
    "StructureDefinition?name=ReferralTa&status=draft&version=0.1.0, referral-task",
    "StructureDefinition?name:exact=ReferralTask, referral-task",
    "StructureDefinition?title=referral task, referral-task",
    "StructureDefinition?status=http://hl7.org/fhir/publication-status|draft&_id=link-worker, link-worker",
    "ValueSet?url:below=https://socialprescribing.example/fhir/ValueSet/support-need, support-need-code",
    "CodeSystem?name=Rule, rule",
    "CapabilityStatement?url=https://socialprescribing.example/fhir/CapabilityStatement/server, server",
    "ImplementationGuide?name=SocialPrescribing, england.social-prescribing",
    "Questionnaire?title=ONS&_id=ons4, ons4"
  })
  void aSearchFindsWhatItAsksFor(String search, String id) {
    Answer found = fhir.get(search);

    assertThat(found.resources())
        .extracting(artefact -> artefact.path("id").asText())
        .containsExactly(id);
    assertThat(found.json().path("total").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StructureDefinition?url=https://socialprescribing.example/fhir/StructureDefinition/risk",
        "StructureDefinition?status=active",
        "StructureDefinition?status:not=draft,active",
        "StructureDefinition?name:exact=referraltask",
        "ValueSet?_id=no-such-value-set"
      })
  void aSearchThatNothingMeetsFindsNothing(String search) {
    Answer found = fhir.get(search);

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.resources()).isEmpty();
    assertThat(found.json().path("total").asInt()).isZero();
  }

  @Test
  void thePagesOfASearchHoldEveryArtefactOnce() {
    var ids = new ArrayList<String>();
    Answer page = fhir.get("StructureDefinition?_count=7&_sort=-name");
    int total = page.json().path("total").asInt();
    for (String next = "first"; !next.isEmpty(); next = link(page, "next")) {
      if (!next.equals("first")) {
        page = fhir.get(next.substring(next.indexOf("/fhir/") + "/fhir/".length()));
      }
      assertThat(page.resources()).hasSizeBetween(1, 7);
      page.resources().forEach(profile -> ids.add(profile.path("id").asText()));
    }

    assertThat(ids).hasSize(total).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    assertThat(link(page, "previous")).contains("_offset=");
  }

  @Test
  void aSearchCanBeSortedAndCountedAndShortened() {
    List<String> names =
        fhir.get("CodeSystem?_sort=name&_count=200").resources().stream()
            .map(system -> system.path("name").asText())
            .toList();

    assertThat(names).isSorted();
    assertThat(fhir.get("CodeSystem?_summary=count").resources()).isEmpty();
    assertThat(fhir.get("CodeSystem?_summary=count").json().path("total").asInt())
        .isEqualTo(names.size());
    assertThat(fhir.get("CodeSystem?_count=0").resources()).isEmpty();
    assertThat(fhir.get("CodeSystem?_id=rule&_elements=url").resources().get(0).has("concept"))
        .isFalse();
    assertThat(fhir.get("CodeSystem?_count=many").status()).isEqualTo(400);
    assertThat(fhir.get("CodeSystem?_sort=colour").status()).isEqualTo(400);
  }

  @Test
  void aSearchMayBePostedOrStandInABatch() {
    Answer posted =
        fhir.send(
            "POST",
            "ValueSet/_search",
            "_id=risk",
            "Content-Type",
            "application/x-www-form-urlencoded");
    Answer answer =
        fhir.submit(
            batch(
                entry("GET", "ValueSet?_id=risk"), entry("GET", "StructureDefinition/risk-flag")));

    assertThat(posted.resources()).hasSize(1);
    assertThat(answer.entryStatuses()).containsExactly(200, 200);
    assertThat(answer.resources().get(0).path("total").asInt()).isEqualTo(1);
    assertThat(answer.resources().get(1).path("id").asText()).isEqualTo("risk-flag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StructureDefinition",
        "ValueSet",
        "CodeSystem",
        "ConceptMap",
        "SearchParameter",
        "OperationDefinition",
        "CapabilityStatement",
        "ImplementationGuide",
        "Questionnaire"
      })
  void anArtefactCannotBeWritten(String type) {
    var artefact = json("{'resourceType': '%s', 'id': 'mine', 'status': 'active'}", type);

    assertThat(fhir.get(type).status()).isEqualTo(200);
    assertThat(fhir.post(type, artefact).status()).isEqualTo(405);
    assertThat(fhir.put(type + "/mine", artefact).status()).isEqualTo(405);
    assertThat(fhir.delete(type + "/mine").status()).isEqualTo(405);
    assertThat(fhir.get(type + "/mine").status()).isEqualTo(404);
  }

  private static String link(Answer page, String relation) {
    for (JsonNode link : page.json().path("link")) {
      if (link.path("relation").asText().equals(relation)) {
        return link.path("url").asText();
      }
    }
    return "";
  }
}
