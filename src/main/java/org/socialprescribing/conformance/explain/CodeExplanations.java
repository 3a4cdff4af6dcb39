package org.socialprescribing.conformance.explain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r5.elementmodel.Element;
import org.socialprescribing.conformance.explain.AllowedCodes.Code;
import org.socialprescribing.conformance.explain.Correction.Action;
import org.socialprescribing.conformance.validation.Children;

/**
 * Codes outside their value set, or that their code system does not have, with the nearest allowed
 * ones.
 */
final class CodeExplanations {

  private static final int LISTED = 12;

  private final Definitions definitions;
  private final AllowedCodes codes;

  CodeExplanations(Definitions definitions, AllowedCodes codes) {
    this.definitions = definitions;
    this.codes = codes;
  }

  Map<String, Function<Fault, Issue>> byRule() {
    return Map.of("code-not-allowed", this::explain, "code-unknown", this::explain);
  }

  private Issue explain(Fault fault) {
    Element element = fault.element();
    Element coding = coding(element);
    String sent = sent(coding);
    Issue issue =
        fault.issue(
            fault.rule().equals("code-unknown")
                ? "%s has the code \"%s\", which its code system does not have."
                    .formatted(fault.path().text(), sent)
                : "%s has the code \"%s\", which is not allowed here."
                    .formatted(fault.path().text(), sent));
    List<Code> allowed = allowed(fault, coding, sent);
    if (allowed.isEmpty()) {
      return issue;
    }
    Issue advised = issue.withAdvice(listed(allowed));
    // A code that merely comes first would be a wrong record that looks right; only a near one is
    // proposed.
    return AllowedCodes.isNear(allowed.get(0), sent)
        ? advised.withCorrection(
            new Correction(Action.REPLACE, replacement(fault, element, allowed.get(0))))
        : advised;
  }

  private static String listed(List<Code> allowed) {
    String codes = allowed.stream().limit(LISTED).map(Code::code).collect(Collectors.joining(", "));
    return allowed.size() > LISTED
        ? "The nearest of %d allowed codes are %s.".formatted(allowed.size(), codes)
        : "Allowed codes are %s.".formatted(codes);
  }

  private static Element coding(Element element) {
    Element coding = Children.first(element, "coding");
    return coding == null ? element : coding;
  }

  private static String sent(Element coding) {
    if (coding == null) {
      return "";
    }
    String code = coding.isPrimitive() ? coding.primitiveValue() : Children.value(coding, "code");
    return code == null ? "" : code;
  }

  private List<Code> allowed(Fault fault, Element coding, String sent) {
    List<Code> bound =
        definitions
            .at(fault.finding().profile(), fault.finding().resource(), fault.path())
            .map(Definitions.Defined::element)
            .map(ElementDefinition::getBinding)
            .filter(ElementDefinition.ElementDefinitionBindingComponent::hasValueSet)
            .map(binding -> codes.ofValueSet(binding.getValueSet(), sent))
            .orElse(List.of());
    String system =
        coding == null || coding.isPrimitive() ? null : Children.value(coding, "system");
    return bound.isEmpty() && system != null ? codes.ofCodeSystem(system, sent) : bound;
  }

  private static String replacement(Fault fault, Element element, Code code) {
    String name = fault.path().name();
    if (element == null || element.isPrimitive()) {
      return Skeletons.wrap(name, code.code());
    }
    String type = element.fhirType();
    var value = type.equals("Coding") ? Skeletons.coding(code) : Skeletons.concept(code);
    return Skeletons.wrap(fault.path().text().endsWith(")") ? name + type : name, value);
  }
}
