package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.conformance.profile.ProfileUtilities;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The snapshots that stand in the guide are those that HL7's own generator makes. */
class SnapshotsTest {

  private static final IWorkerContext DEFINITIONS =
      WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
          GuideFixture.SUPPORTS);

  static Stream<String> canonicals() {
    return GuideFixture.GUIDE
        .all(org.hl7.fhir.r4.model.StructureDefinition.class)
        .map(definition -> definition.getUrl());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("canonicals")
  void sayTheSameAsTheGeneratorOfHl7(String canonical) {
    var definition = DEFINITIONS.fetchResource(StructureDefinition.class, canonical);
    var base = DEFINITIONS.fetchResource(StructureDefinition.class, definition.getBaseDefinition());
    var generated = definition.copy();
    generated.setSnapshot(null);

    new ProfileUtilities(DEFINITIONS, new ArrayList<>(), null)
        .generateSnapshot(base, generated, canonical, "", definition.getName());

    assertThat(constraints(definition)).isEqualTo(constraints(generated)).isNotEmpty();
  }

  private static List<String> constraints(StructureDefinition definition) {
    return definition.getSnapshot().getElement().stream().map(SnapshotsTest::constraint).toList();
  }

  private static String constraint(ElementDefinition element) {
    return "%s %s..%s %s %s %s"
        .formatted(
            element.getId(),
            element.getMin(),
            element.getMax(),
            element.getType().stream().map(type -> type.getCode() + targets(type)).toList(),
            valueSet(element),
            keys(element));
  }

  /**
   * An extension's own rules stand in its definition; HL7's generator repeats them where it is
   * used.
   */
  private static List<String> keys(ElementDefinition element) {
    return element.getId().matches(".*\\.extension:[^.]+")
        ? List.of()
        : element.getConstraint().stream().map(rule -> rule.getKey()).sorted().toList();
  }

  /**
   * A choice of types that has become a date keeps its binding in SUSHI's snapshot, to no effect.
   */
  private static String valueSet(ElementDefinition element) {
    boolean isCoded =
        element.getType().stream()
            .anyMatch(type -> !List.of("date", "dateTime", "boolean").contains(type.getCode()));
    return isCoded ? element.getBinding().getValueSet() : null;
  }

  private static String targets(ElementDefinition.TypeRefComponent type) {
    return type.getTargetProfile().stream().map(target -> target.getValue()).toList().toString();
  }
}
