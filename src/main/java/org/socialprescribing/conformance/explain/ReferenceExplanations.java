package org.socialprescribing.conformance.explain;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r5.elementmodel.Element;
import org.socialprescribing.conformance.validation.Children;

/** References to the wrong kind of record, to nothing, or that are no references. */
final class ReferenceExplanations {

  private final Definitions definitions;
  private final Skeletons skeletons;

  ReferenceExplanations(Definitions definitions, Skeletons skeletons) {
    this.definitions = definitions;
    this.skeletons = skeletons;
  }

  Map<String, Function<Fault, Issue>> byRule() {
    return Map.of(
        "reference-type", this::type,
        "reference-not-found",
            fault ->
                fault.issue(
                    "%s refers to %s, which is not in this bundle."
                        .formatted(fault.path().text(), reference(fault))),
        "reference-format",
            fault ->
                fault.issue(
                    "%s is not a reference: \"%s\"."
                        .formatted(fault.path().text(), reference(fault))));
  }

  private Issue type(Fault fault) {
    Optional<TypeRefComponent> type =
        definitions
            .at(fault.finding().profile(), fault.finding().resource(), fault.path())
            .flatMap(
                defined ->
                    defined.element().getType().stream()
                        .filter(candidate -> candidate.getCode().equals("Reference"))
                        .findFirst());
    if (type.isEmpty()) {
      return fault.issue(
          "%s refers to %s, which is of a type that is not allowed."
              .formatted(fault.path().text(), reference(fault)));
    }
    return fault.replace(
        "%s refers to %s; it may refer to %s only."
            .formatted(fault.path().text(), reference(fault), targets(type.get())),
        Skeletons.wrap(fault.path().name(), skeletons.reference(type.get())));
  }

  private String targets(TypeRefComponent type) {
    return type.getTargetProfile().stream()
        .map(
            target ->
                definitions
                    .structure(target.getValue())
                    .map(s -> s.getType())
                    .orElse(target.getValue()))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static String reference(Fault fault) {
    Element element = fault.element();
    String reference = element == null ? null : Children.value(element, "reference");
    return reference == null ? "another record" : reference;
  }
}
