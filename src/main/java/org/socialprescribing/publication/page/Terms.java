package org.socialprescribing.publication.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.socialprescribing.publication.source.GuideSource;

/** The words for codes, as the guide's code systems and value sets have them. */
final class Terms {

  private final Map<String, String> words = new HashMap<>();

  Terms(GuideSource source) {
    source
        .all(ValueSet.class)
        .flatMap(set -> set.getCompose().getInclude().stream())
        .forEach(
            include ->
                include
                    .getConcept()
                    .forEach(c -> learn(include.getSystem(), c.getCode(), c.getDisplay())));
    source
        .all(CodeSystem.class)
        .forEach(system -> system.getConcept().forEach(concept -> learn(system, concept)));
  }

  /** The display of a code, where the guide has one. */
  Optional<String> of(String system, String code) {
    return Optional.ofNullable(words.get(system + "|" + code));
  }

  private void learn(CodeSystem system, ConceptDefinitionComponent concept) {
    learn(system.getUrl(), concept.getCode(), concept.getDisplay());
    concept.getConcept().forEach(narrower -> learn(system, narrower));
  }

  private void learn(String system, String code, String display) {
    if (display != null) {
      words.put(system + "|" + code, display);
    }
  }
}
