package org.socialprescribing.conformance.quick;

import java.util.Set;

/** The FHIR types that the quick check understands; of all others it is never certain. */
final class Types {

  private static final Set<String> STRINGS =
      Set.of(
          "string",
          "markdown",
          "code",
          "id",
          "uri",
          "url",
          "canonical",
          "date",
          "dateTime",
          "instant",
          "time");

  private static final Set<String> NUMBERS =
      Set.of("integer", "positiveInt", "unsignedInt", "decimal");

  private static final Set<String> COMPLEX =
      Set.of(
          "Address",
          "Annotation",
          "CodeableConcept",
          "Coding",
          "ContactPoint",
          "Duration",
          "Extension",
          "HumanName",
          "Identifier",
          "Meta",
          "Money",
          "Period",
          "Quantity",
          "Range",
          "Ratio",
          "Reference",
          "Timing");

  private static final Set<String> IN_PLACE = Set.of("BackboneElement", "Element");

  /** Resources that the full validator checks beyond their definitions. */
  private static final Set<String> WITH_RULES_OF_THEIR_OWN =
      Set.of(
          "Bundle",
          "CapabilityStatement",
          "CodeSystem",
          "ConceptMap",
          "ImplementationGuide",
          "Measure",
          "MeasureReport",
          "OperationDefinition",
          "Parameters",
          "Questionnaire",
          "QuestionnaireResponse",
          "SearchParameter",
          "StructureDefinition",
          "StructureMap",
          "ValueSet");

  private Types() {}

  /** Whether a resource is valid when it meets its definitions. */
  static boolean areDefinedOnly(String type) {
    return !WITH_RULES_OF_THEIR_OWN.contains(type);
  }

  static boolean areUnderstood(String type) {
    return isPrimitive(type) || COMPLEX.contains(type) || IN_PLACE.contains(type);
  }

  static boolean isPrimitive(String type) {
    return isString(type) || isNumber(type) || isBoolean(type);
  }

  /** Whether JSON writes it in quotes. */
  static boolean isString(String type) {
    return STRINGS.contains(type);
  }

  static boolean isNumber(String type) {
    return NUMBERS.contains(type);
  }

  static boolean isBoolean(String type) {
    return type.equals("boolean");
  }

  /** Whether the element's children are defined with the element, not with a type. */
  static boolean areInPlace(String type) {
    return IN_PLACE.contains(type);
  }
}
