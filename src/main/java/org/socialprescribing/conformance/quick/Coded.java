package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.ElementDefinition.ElementDefinitionBindingComponent;
import org.hl7.fhir.r5.model.Enumerations.BindingStrength;
import org.socialprescribing.conformance.quick.Codes.Answer;

/** Codes, and the value sets that elements take them from. */
final class Coded {

  private static final String MAX_VALUE_SET =
      "http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet";

  private static final Set<String> BOUND_PRIMITIVES = Set.of("code", "string", "uri", "url");

  private final Definitions definitions;
  private final Codes codes;
  private final Predicate<String> judgedElsewhere;

  Coded(Definitions definitions, Predicate<String> judgedElsewhere) {
    this.judgedElsewhere = judgedElsewhere;
    this.codes = new Codes(definitions);
    this.definitions = definitions;
  }

  /**
   * How an element is bound.
   *
   * @param valueSet null when codes may come from anywhere, or the value set is unknown
   * @param isOpen whether a code from outside the value set is only advised against
   * @param needsCode whether text alone is not enough
   */
  private record Binding(@Nullable String valueSet, boolean isOpen, boolean needsCode) {}

  /** The check for an element of this type; one that always holds where no codes are looked at. */
  Check of(String type, ElementDefinition element, boolean isInConcept) {
    boolean bound = element.hasBinding() && element.getBinding().hasValueSet();
    Binding binding = bound ? binding(element.getBinding()) : new Binding(null, true, false);
    return switch (type) {
      case "CodeableConcept" -> (node, surroundings) -> requireConcept(node, binding);
      case "Coding" ->
          isInConcept && !bound ? Coded::nothing : (node, around) -> requireCoding(node, binding);
      case "Quantity" -> bound ? Check.never("Bound units") : this::requireUnit;
      default ->
          BOUND_PRIMITIVES.contains(type) && binding.valueSet() != null
              ? (node, surroundings) -> requireCode(node, binding)
              : Coded::nothing;
    };
  }

  private static void nothing(Node node, Surroundings surroundings) {
    // Nothing is bound here.
  }

  private Binding binding(ElementDefinitionBindingComponent binding) {
    NotCertain.unless(binding.getAdditional().isEmpty(), "Additional bindings");
    String canonical = binding.getValueSet();
    boolean known = definitions.valueSet(canonical) != null;
    // The full validator warns of an unknown value set, unless the name is that of a code system.
    NotCertain.unless(known || !definitions.isCodeSystem(canonical), "A binding to a code system");
    boolean required = binding.getStrength() == BindingStrength.REQUIRED;
    boolean limited = binding.hasExtension(MAX_VALUE_SET);
    // Value sets of some publishers exist only in the full validator's code.
    NotCertain.unless(known || !required && !limited, "A binding to an unknown value set");
    boolean ignored = binding.getStrength() == BindingStrength.EXAMPLE || !known;
    return new Binding(ignored ? null : canonical, !required && !limited, required || limited);
  }

  private void requireConcept(Node concept, Binding binding) {
    List<Node> codings = concept.children("coding");
    NotCertain.unless(!codings.isEmpty() || !binding.needsCode(), "Text where a code is needed");
    for (Node coding : codings) {
      requireAnswer(ask(coding, binding.valueSet(), "display"), binding);
    }
  }

  private void requireCoding(Node coding, Binding binding) {
    requireAnswer(ask(coding, binding.valueSet(), "display"), binding);
    if (binding.valueSet() == null) {
      NotCertain.unless(codes.areKnownOf(coding.value("system")), "A code of an unknown system");
    }
  }

  private void requireUnit(Node quantity, Surroundings surroundings) {
    if (quantity.first("system") != null || quantity.first("code") != null) {
      Answer answer = ask(quantity, null, "unit");
      NotCertain.unless(answer == Answer.VALID, "A unit that may be wrong");
      NotCertain.unless(codes.areKnownOf(quantity.value("system")), "A unit of an unknown system");
    }
  }

  private void requireCode(Node code, Binding binding) {
    requireAnswer(codes.of(binding.valueSet(), code.text()), binding);
  }

  private Answer ask(Node coding, @Nullable String valueSet, String display) {
    String system = coding.value("system");
    String code = coding.value("code");
    boolean whole = system != null && code != null && coding.first("version") == null;
    NotCertain.unless(whole, "A code without a system, or of some version");
    NotCertain.unless(!judgedElsewhere.test(system), "A code that a service has to judge");
    return codes.of(valueSet, system, code, coding.value(display));
  }

  private static void requireAnswer(Answer answer, Binding binding) {
    boolean fits = answer == Answer.VALID || answer == Answer.OUTSIDE && binding.isOpen();
    NotCertain.unless(fits, "A code that may be wrong");
  }
}
