package org.socialprescribing.subjectaccess;

import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.socialprescribing.conformance.Guide;

/** The words of the guide for what records say in codes. */
final class Terms {

  private final Map<String, String> displays = new HashMap<>();
  private final Guide guide;

  Terms(Guide guide) {
    this.guide = guide;
    guide.all(CodeSystem.class).forEach(system -> add(system.getUrl(), system.getConcept()));
  }

  private void add(String system, List<ConceptDefinitionComponent> concepts) {
    for (ConceptDefinitionComponent concept : concepts) {
      displays.put(system + "|" + concept.getCode(), concept.getDisplay());
      add(system, concept.getConcept());
    }
  }

  String of(Coding coding) {
    return coding.hasDisplay()
        ? coding.getDisplay()
        : displays.getOrDefault(
            coding.getSystem() + "|" + coding.getCode(), String.valueOf(coding.getCode()));
  }

  /** What an extension says. */
  String extension(String url) {
    return guide
        .structureDefinition(url)
        .map(StructureDefinition::getTitle)
        .orElseGet(() -> url.substring(url.lastIndexOf('/') + 1).replace('-', ' '));
  }

  Optional<String> form(@Nullable String canonical) {
    return questionnaire(canonical).map(Questionnaire::getTitle);
  }

  /** The words of a question. */
  Optional<String> question(@Nullable String form, String linkId) {
    return questionnaire(form).stream()
        .flatMap(found -> everyItem(found.getItem()))
        .filter(item -> linkId.equals(item.getLinkId()))
        .map(QuestionnaireItemComponent::getText)
        .filter(text -> text != null)
        .findFirst();
  }

  private Optional<Questionnaire> questionnaire(@Nullable String canonical) {
    return guide
        .all(Questionnaire.class)
        .filter(form -> canonical != null && canonical.split("\\|")[0].equals(form.getUrl()))
        .findFirst();
  }

  private static Stream<QuestionnaireItemComponent> everyItem(
      List<QuestionnaireItemComponent> items) {
    return items.stream()
        .flatMap(item -> Stream.concat(Stream.of(item), everyItem(item.getItem())));
  }
}
