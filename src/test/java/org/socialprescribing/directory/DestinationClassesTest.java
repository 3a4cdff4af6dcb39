package org.socialprescribing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.Guide;

/** One code system serves both ways of counting: eleven classes under three. */
class DestinationClassesTest {

  private static final Guide GUIDE = Guide.load(FhirContext.forR4Cached());

  private final List<ConceptDefinitionComponent> coarse =
      GUIDE
          .all(CodeSystem.class)
          .filter(system -> system.getUrl().endsWith("/CodeSystem/destination-class"))
          .flatMap(system -> system.getConcept().stream())
          .toList();

  // F59, F60.
  @Test
  void areElevenUnderThree() {
    assertThat(coarse)
        .extracting(ConceptDefinitionComponent::getCode)
        .containsExactly("statutory", "community", "other");
    assertThat(coarse).allSatisfy(parent -> assertThat(parent.getConcept()).isNotEmpty());
    assertThat(fine()).hasSize(11).doesNotHaveDuplicates();
  }

  // F59.
  @Test
  void ofReturnsAreThoseOfTheSecondLevel() {
    var ofReturns =
        GUIDE
            .all(ValueSet.class)
            .filter(valueSet -> valueSet.getUrl().endsWith("/ValueSet/return-destination-class"))
            .flatMap(valueSet -> valueSet.getCompose().getInclude().stream())
            .flatMap(include -> include.getConcept().stream())
            .map(concept -> concept.getCode());

    assertThat(ofReturns).containsExactlyInAnyOrderElementsOf(fine());
  }

  private List<String> fine() {
    return coarse.stream()
        .flatMap(parent -> parent.getConcept().stream())
        .map(ConceptDefinitionComponent::getCode)
        .toList();
  }
}
