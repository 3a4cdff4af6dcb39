package org.socialprescribing.publication.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.socialprescribing.publication.source.GuideSource;

/** Every rule of the guide, with the profiles that hold it. */
final class RuleBook {

  /** The id of the code system that names the rules. */
  static final String CODE_SYSTEM = "rule";

  /** A rule where a profile or extension states it. */
  record Stated(
      StructureDefinition definition,
      ElementDefinition element,
      ElementDefinitionConstraintComponent constraint) {}

  private final Map<String, ConceptDefinitionComponent> concepts = new LinkedHashMap<>();
  private final Map<String, List<Stated>> statements = new LinkedHashMap<>();

  RuleBook(GuideSource source) {
    source
        .all(CodeSystem.class)
        .filter(system -> system.getIdElement().getIdPart().equals(CODE_SYSTEM))
        .flatMap(system -> system.getConcept().stream())
        .forEach(concept -> concepts.put(concept.getCode(), concept));
    source
        .all(StructureDefinition.class)
        .flatMap(RuleBook::statedIn)
        .forEach(
            stated ->
                statements
                    .computeIfAbsent(stated.constraint().getKey(), key -> new ArrayList<>())
                    .add(stated));
  }

  /** What the guide says about a rule. */
  Optional<ConceptDefinitionComponent> concept(String key) {
    return Optional.ofNullable(concepts.get(key));
  }

  /** Where a rule is stated; nowhere for a rule of content or of the protocol. */
  List<Stated> statements(String key) {
    return statements.getOrDefault(key, List.of());
  }

  /** The rules that a profile itself states. */
  static Stream<Stated> statedIn(StructureDefinition definition) {
    return definition.getDifferential().getElement().stream()
        .flatMap(
            element ->
                element.getConstraint().stream()
                    .map(constraint -> new Stated(definition, element, constraint)));
  }

  static String page(String key) {
    return "CodeSystem-" + CODE_SYSTEM + ".html#" + key;
  }
}
