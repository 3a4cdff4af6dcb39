package org.socialprescribing.publication.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionBindingComponent;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.publication.html.Html;

/** What a table says about one element: how often, of which type, and what it means. */
final class ElementCells {

  private final Links links;

  ElementCells(Links links) {
    this.links = links;
  }

  static String times(ElementDefinition element) {
    return element.getMin() + ".." + (element.hasMax() ? element.getMax() : "1");
  }

  static String flags(ElementDefinition element) {
    return (element.getMustSupport() ? Html.tag("must", "must support") : "")
        + (element.getIsModifier() ? Html.tag("modifier", "changes meaning") : "");
  }

  String types(ElementDefinition element) {
    if (element.hasContentReference()) {
      String target = element.getContentReference().replaceFirst("^.*#", "");
      return "as " + Html.codeLink("#" + target, target);
    }
    return element.getType().stream().map(this::type).collect(Collectors.joining(", "));
  }

  private String type(TypeRefComponent type) {
    var profiles = type.getProfile();
    if (type.getCode().equals("Extension") && !profiles.isEmpty()) {
      return profile(profiles.get(0));
    }
    String targets =
        type.getTargetProfile().stream().map(this::profile).collect(Collectors.joining(" or "));
    String name =
        profiles.isEmpty()
            ? links.type(type.getCode())
            : profiles.stream().map(this::profile).collect(Collectors.joining(" or "));
    return targets.isEmpty() ? name : name + " to " + targets;
  }

  private String profile(CanonicalType url) {
    return links.profile(url.getValue());
  }

  /** The short meaning, then what is fixed, bound and asked. */
  String meaning(ElementDefinition element) {
    List<String> lines = new ArrayList<>();
    lines.add(Html.text(element.getShort()));
    if (element.hasFixed() || element.hasPattern()) {
      lines.add("Fixed: " + value(element.hasFixed() ? element.getFixed() : element.getPattern()));
    } else if (element.hasBinding() && element.getBinding().hasValueSet()) {
      lines.add(binding(element.getBinding()));
    }
    if (element.hasMaxLength()) {
      lines.add("At most " + element.getMaxLength() + " characters");
    }
    element.getConstraint().stream()
        .filter(rule -> rule.hasSource() && rule.getSource().startsWith(Canonical.BASE))
        .map(rule -> "Rule " + Html.codeLink(RuleBook.page(rule.getKey()), rule.getKey()))
        .forEach(lines::add);
    return lines.stream()
        .filter(line -> !line.isBlank())
        .map(line -> "<span class=\"line\">" + line + "</span>")
        .collect(Collectors.joining());
  }

  private String binding(ElementDefinitionBindingComponent binding) {
    return "Codes: %s <span class=\"soft\">(%s)</span>"
        .formatted(links.canonical(binding.getValueSet()), binding.getStrength().toCode());
  }

  private String value(Type value) {
    if (value instanceof CodeableConcept concept) {
      return concept.getCoding().stream().map(this::coding).collect(Collectors.joining(", "));
    }
    if (value instanceof Coding coding) {
      return coding(coding);
    }
    return Html.code(value.isPrimitive() ? value.primitiveValue() : parts(value));
  }

  private String coding(Coding coding) {
    return Html.code(coding.getCode())
        + (coding.hasSystem() ? " of " + links.system(coding.getSystem()) : "");
  }

  private static String parts(Base value) {
    return value.children().stream()
        .flatMap(property -> property.getValues().stream())
        .filter(Base::isPrimitive)
        .map(Base::primitiveValue)
        .collect(Collectors.joining(" "));
  }
}
