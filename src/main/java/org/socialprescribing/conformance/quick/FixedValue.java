package org.socialprescribing.conformance.quick;

import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.DataType;
import org.hl7.fhir.r5.model.ElementDefinition;

/** The fixed value or pattern of an element: what its content has to be, or to contain. */
final class FixedValue {

  private FixedValue() {}

  static boolean isGivenBy(ElementDefinition element) {
    return element.hasFixed() || element.hasPattern();
  }

  /** The elements that have the value; throws for a kind of value that is not understood. */
  static Predicate<Node> of(ElementDefinition element) {
    if (element.hasPattern()) {
      return pattern(element.getPattern());
    }
    NotCertain.unless(element.getFixed().isPrimitive(), "A fixed value with parts");
    return pattern(element.getFixed());
  }

  private static Predicate<Node> pattern(DataType value) {
    if (value.isPrimitive()) {
      String text = value.primitiveValue();
      return node -> text.equals(node.text());
    }
    if (value instanceof CodeableConcept concept && !concept.hasText() && concept.hasCoding()) {
      List<Predicate<Node>> codings = concept.getCoding().stream().map(FixedValue::coding).toList();
      return node ->
          codings.stream().allMatch(coding -> node.children("coding").stream().anyMatch(coding));
    }
    if (value instanceof Coding coding) {
      return coding(coding);
    }
    throw new NotCertain("A pattern of type " + value.fhirType());
  }

  private static Predicate<Node> coding(Coding coding) {
    boolean plain =
        coding.hasSystem() && coding.hasCode() && !coding.hasDisplay() && !coding.hasVersion();
    NotCertain.unless(plain, "A pattern of more than system and code");
    String system = coding.getSystem();
    String code = coding.getCode();
    return node -> system.equals(node.value("system")) && code.equals(node.value("code"));
  }
}
