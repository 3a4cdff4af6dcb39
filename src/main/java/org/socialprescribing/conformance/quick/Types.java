package org.socialprescribing.conformance.quick;

import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.ElementDefinition.TypeRefComponent;

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

  private static final Pattern RESOURCE_ID = Pattern.compile("[A-Za-z]+\\.id");

  private Types() {}

  /**
   * The type that one of an element's types stands for.
   *
   * <p>R4 says that the id of a resource is a string, and whoever generates a snapshot corrects it
   * to an id; here it is a string either way, of which {@link Profiles} asks the form of an id.
   */
  static String of(ElementDefinition element, TypeRefComponent type) {
    boolean isIdOfResource = RESOURCE_ID.matcher(element.getPath()).matches();
    return isIdOfResource ? "string" : type.getWorkingCode();
  }

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
