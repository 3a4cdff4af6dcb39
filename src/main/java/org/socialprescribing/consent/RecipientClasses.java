package org.socialprescribing.consent;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.fhir.Canonical;

/** Which classes a recipient belongs to; the table is the guide's code system. */
final class RecipientClasses {

  static final String SYSTEM = Canonical.BASE + "/CodeSystem/recipient-class";

  private final List<ConceptDefinitionComponent> classes;

  RecipientClasses(Guide guide) {
    this.classes =
        guide
            .all(CodeSystem.class)
            .filter(system -> system.getUrl().equals(SYSTEM))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The guide holds no " + SYSTEM))
            .getConcept();
  }

  /** The classes of an organisation that has these types. */
  Set<String> of(Collection<String> types) {
    return having(each -> values(each, "organisation-type").anyMatch(types::contains));
  }

  /** The classes of whoever has no record and is known by name alone. */
  Set<String> ofNameAlone() {
    return having(each -> values(each, "name-alone").anyMatch("true"::equals));
  }

  private Set<String> having(Predicate<ConceptDefinitionComponent> property) {
    return classes.stream()
        .filter(property)
        .map(ConceptDefinitionComponent::getCode)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> values(ConceptDefinitionComponent concept, String property) {
    return concept.getProperty().stream()
        .filter(said -> said.getCode().equals(property))
        .map(said -> said.getValue().primitiveValue());
  }
}
