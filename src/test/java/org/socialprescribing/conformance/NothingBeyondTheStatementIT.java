package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/**
 * Walks everything that FHIR R4 knows and the server's statement does not declare, and is refused
 * each time.
 */
class NothingBeyondTheStatementIT extends StatedServer {

  @Test
  void everyOtherTypeOfFhirIsRefused() {
    var others = new HashSet<>(FHIR.getResourceTypes());
    names().forEach(others::remove);

    assertThat(others).hasSizeGreaterThan(100);
    assertThat(others)
        .allSatisfy(
            type -> {
              assertThat(fhir.get(type).status()).isIn(404, 405);
              assertThat(fhir.get(type + "/any").status()).isIn(404, 405);
              assertThat(fhir.post(type, json("{'resourceType': '%s'}", type)).status())
                  .isIn(404, 405, 422);
            });
  }

  @Test
  void everyOtherInteractionOfADeclaredTypeIsRefused() {
    types()
        .forEach(
            type -> {
              for (var interaction : TypeRestfulInteraction.values()) {
                if (interaction != TypeRestfulInteraction.NULL
                    && !offers(type, interaction.toCode())) {
                  String name = type.path("type").asText();
                  assertThat(attempt(name, interaction))
                      .as("%s of %s", interaction.toCode(), name)
                      .isIn(404, 405);
                }
              }
            });
  }

  @Test
  void everyOtherSearchParameterOfFhirIsRefused() {
    var refused = new ArrayList<String>();
    types()
        .filter(type -> offers(type, "search-type"))
        .forEach(
            type -> {
              String name = type.path("type").asText();
              for (var parameter : ofFhir(name)) {
                if (!parameters(type).contains(parameter.getName())
                    && !parameter.getName().equals("_has")) {
                  refused.add("%s?%s=1".formatted(name, parameter.getName()));
                }
              }
            });

    assertThat(refused).hasSizeGreaterThan(100);
    assertRefused(refused, "search-parameter-unknown");
  }

  @Test
  void everyOtherIncludeIsRefused() {
    var refused = new ArrayList<String>();
    types()
        .filter(type -> offers(type, "search-type"))
        .forEach(
            type -> {
              String name = type.path("type").asText();
              Set<String> forward = texts(type, "searchInclude");
              Set<String> reverse = texts(type, "searchRevInclude");
              referencesOf(name).stream()
                  .filter(include -> !forward.contains(include))
                  .forEach(include -> refused.add(name + "?_include=" + include));
              names().stream()
                  .flatMap(other -> referencesOf(other).stream())
                  .filter(include -> !reverse.contains(include))
                  .forEach(include -> refused.add(name + "?_revinclude=" + include));
            });

    assertThat(refused).hasSizeGreaterThan(300);
    assertRefused(refused, "search-parameter-unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Task?_include=*",
        "Task?_include=Task",
        "Task?_include:once=Task:focus",
        "Task?_include:iterate=Task:encounter",
        "Task?_include=ServiceRequest:subject",
        "StructureDefinition?_include=StructureDefinition:base"
      })
  void anIncludeThatIsNotListedIsRefused(String search) {
    assertRefused(List.of(search), "search-parameter-unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Task?_include:iterate=ServiceRequest:subject",
        "Task?_include=Task:focus:ServiceRequest",
        "Task?_include=Task:focus&_include:iterate=ServiceRequest:requester",
        "Patient?family:exact=Quillfeather",
        "Task?status:not=completed",
        "Task?subject:Patient=Patient/none",
        "Task?subject:Patient.family=Quillfeather",
        "Task?patient.family=Quillfeather",
        "Patient?_has:Task:subject:status=requested"
      })
  void whatTheStatementSaysInWordsIsAnswered(String search) {
    assertThat(fhir.get(search).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient?family:contains=a",
        "Patient?family:of=a",
        "Patient?family:missing=true",
        "Patient?birthdate:missing=true",
        "Task?status:in=http://hl7.org/fhir/ValueSet/task-status",
        "Task?status:text=requested",
        "Task?code:below=http://snomed.info/sct|3457005",
        "Task?subject:identifier=999",
        "StructureDefinition?name:contains=Task",
        "StructureDefinition?url:above=https://socialprescribing.example"
      })
  void aModifierThatIsNotOfferedIsRefused(String search) {
    assertRefused(List.of(search), "search-modifier-unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Task?patient.gender=female",
        "Task?subject:Patient.gender=female",
        "Task?status.name=x",
        "Patient?_has:Procedure:subject:status=completed",
        "Patient?_has:Task:status:code=x",
        "Patient?_has:Task:subject:encounter=x",
        "Patient?_has:Task:subject",
        "StructureDefinition?_has:Task:subject:status=requested"
      })
  void aChainOverWhatIsNotDeclaredIsRefused(String search) {
    assertThat(fhir.get(search).status()).isEqualTo(400);
  }

  @Test
  void theEntriesOfABatchAreHeldToTheSame() {
    for (String search :
        List.of(
            "Task?_include=Task:encounter",
            "Task?_include=*",
            "Patient?_revinclude=Provenance:target",
            "Patient?family:contains=a",
            "StructureDefinition?_has:Task:subject:status=requested")) {
      Answer answer = fhir.submit(batch(entry("GET", search)));

      assertThat(StoredReferral.outcome(answer)).as(search).isEqualTo(400);
    }
  }

  private int attempt(String type, TypeRestfulInteraction interaction) {
    var resource = json("{'resourceType': '%s', 'id': 'any'}", type);
    return switch (interaction) {
      case READ -> fhir.get(type + "/any").status();
      case VREAD -> fhir.get(type + "/any/_history/1").status();
      case UPDATE -> fhir.put(type + "/any", resource).status();
      case PATCH -> fhir.patch(type + "/any", FhirClient.JSON_PATCH, "[]").status();
      case DELETE -> fhir.delete(type + "/any").status();
      case HISTORYINSTANCE -> fhir.get(type + "/any/_history").status();
      case HISTORYTYPE -> fhir.get(type + "/_history").status();
      case CREATE -> fhir.post(type, resource).status();
      case SEARCHTYPE -> fhir.get(type).status();
      default -> throw new AssertionError("This test does not know " + interaction);
    };
  }

  private void assertRefused(List<String> searches, String rule) {
    assertThat(searches)
        .allSatisfy(
            search -> {
              Answer answer = fhir.get(search);
              assertThat(answer.status()).as(search).isEqualTo(400);
              assertThat(answer.rules()).as(search).containsExactly(rule);
            });
  }

  private static List<String> referencesOf(String type) {
    return ofFhir(type).stream()
        .filter(parameter -> parameter.getParamType().getCode().equals("reference"))
        .map(parameter -> type + ":" + parameter.getName())
        .toList();
  }

  private static Set<String> texts(JsonNode type, String name) {
    return Set.copyOf(elements(type.path(name)).map(JsonNode::asText).toList());
  }
}
