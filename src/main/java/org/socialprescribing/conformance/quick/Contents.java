package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r5.model.DataType;
import org.hl7.fhir.r5.model.DecimalType;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r5.model.IntegerType;

/** What an element's type and limits ask of its content, apart from codes and children. */
final class Contents {

  /** Extensions on elements of definitions that ask nothing of the content. */
  private static final Set<String> HARMLESS =
      Set.of(
          "http://hl7.org/fhir/StructureDefinition/elementdefinition-translatable",
          "http://hl7.org/fhir/StructureDefinition/structuredefinition-display-hint",
          "http://hl7.org/fhir/StructureDefinition/structuredefinition-explicit-type-name",
          "http://hl7.org/fhir/StructureDefinition/structuredefinition-normative-version",
          "http://hl7.org/fhir/StructureDefinition/structuredefinition-standards-status");

  /** The system of identifiers that are addresses. */
  private static final String ADDRESSES = "urn:ietf:rfc:3986";

  private Contents() {}

  static List<Check> of(ElementDefinition element, TypeRefComponent type, Definitions definitions) {
    boolean plain =
        element.getExtension().stream().allMatch(extension -> HARMLESS.contains(extension.getUrl()))
            && !element.getMustHaveValue()
            && !element.hasValueAlternatives();
    NotCertain.unless(plain, "Content with unusual limits");
    String code = Types.of(element, type);
    var checks = new ArrayList<Check>();
    if (Types.isPrimitive(code)) {
      checks.add(Primitives.of(code));
    }
    if (element.hasMaxLength() && element.getMaxLength() > 0) {
      int longest = element.getMaxLength();
      checks.add((node, around) -> NotCertain.unless(node.text().length() <= longest, "Long text"));
    }
    addLimits(element, code, checks);
    switch (code) {
      case "Identifier" -> checks.add(Contents::requireSystem);
      case "Reference" -> checks.add(References.to(type, definitions));
      default -> {}
    }
    return checks;
  }

  private static void addLimits(ElementDefinition element, String code, List<Check> checks) {
    if (element.hasMinValue() || element.hasMaxValue()) {
      NotCertain.unless(Set.of("integer", "decimal").contains(code), "Limits of type " + code);
    }
    if (element.hasMinValue()) {
      BigDecimal least = number(element.getMinValue());
      checks.add((node, around) -> NotCertain.unless(order(node, least) >= 0, "A small number"));
    }
    if (element.hasMaxValue()) {
      BigDecimal most = number(element.getMaxValue());
      checks.add((node, around) -> NotCertain.unless(order(node, most) <= 0, "A large number"));
    }
  }

  private static int order(Node node, BigDecimal limit) {
    return new BigDecimal(node.text()).compareTo(limit);
  }

  private static BigDecimal number(DataType limit) {
    NotCertain.unless(
        limit instanceof IntegerType || limit instanceof DecimalType, "A limit that is no number");
    return new BigDecimal(limit.primitiveValue());
  }

  /** Identifiers that are themselves addresses have rules of their own; UUIDs meet them. */
  private static void requireSystem(Node identifier, Surroundings surroundings) {
    String system = identifier.value("system");
    boolean plain =
        system == null
            || (system.startsWith("http:") || system.startsWith("https:"))
                && !system.startsWith("https://tools.ietf.org/")
            || system.startsWith("urn:uuid:")
            || system.equals(ADDRESSES) && isUuid(identifier.value("value"));
    NotCertain.unless(plain, "An identifier of a system with rules of its own");
  }

  private static boolean isUuid(@Nullable String value) {
    return value != null && Primitives.UUID.matcher(value).matches();
  }
}
