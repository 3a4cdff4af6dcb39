package org.socialprescribing.conformance.explain;

import ca.uhn.fhir.context.support.IValidationSupport;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r5.elementmodel.Element;
import org.socialprescribing.conformance.validation.Children;

/** Finds what a profile, an extension or FHIR itself says about an element. */
final class Definitions {

  private final IValidationSupport supports;

  Definitions(IValidationSupport supports) {
    this.supports = supports;
  }

  /** An element's definition with the structure that says it. */
  record Defined(StructureDefinition structure, ElementDefinition element) {}

  /**
   * @param profile canonical of the profile of the resource
   * @param resource the resource as read; needed to see which extension is meant
   */
  Optional<Defined> at(@Nullable String profile, @Nullable Element resource, ElementPath path) {
    if (profile == null) {
      return Optional.empty();
    }
    return inExtension(resource, path).or(() -> in(profile, path.definitionPath()));
  }

  /**
   * The names of the elements below an element, for guessing what a misspelt one was meant to be.
   */
  List<String> childrenOf(String profile, String path) {
    String type =
        in(profile, path)
            .map(defined -> defined.element().getTypeFirstRep().getCode())
            .filter(
                code -> code != null && Character.isUpperCase(code.charAt(0)) && path.contains("."))
            .orElse("");
    return type.isEmpty() || type.equals("BackboneElement")
        ? below(profile, path)
        : below("http://hl7.org/fhir/StructureDefinition/" + type, type);
  }

  private List<String> below(String canonical, String path) {
    return structure(canonical)
        .map(
            structure ->
                structure.getSnapshot().getElement().stream()
                    .filter(element -> !element.hasSliceName())
                    .map(ElementDefinition::getPath)
                    .filter(
                        child ->
                            child.startsWith(path + ".")
                                && child.indexOf('.', path.length() + 1) < 0)
                    .map(child -> child.substring(path.length() + 1))
                    .toList())
        .orElse(List.of());
  }

  Optional<StructureDefinition> structure(String canonical) {
    String url = canonical.split("\\|", 2)[0];
    return Optional.ofNullable((StructureDefinition) supports.fetchStructureDefinition(url));
  }

  Optional<Defined> in(String canonical, String path) {
    return structure(canonical)
        .flatMap(
            structure ->
                structure.getSnapshot().getElement().stream()
                    .filter(element -> element.getPath().equals(path) && !element.hasSliceName())
                    .findFirst()
                    .map(element -> new Defined(structure, element))
                    .or(() -> inDatatype(structure, path)));
  }

  /**
   * Follows the path into the type of its parent, for example from ServiceRequest.identifier into
   * Identifier.
   */
  private Optional<Defined> inDatatype(StructureDefinition structure, String path) {
    int dot = path.lastIndexOf('.');
    if (dot < 0 || !path.startsWith(structure.getType() + ".")) {
      return Optional.empty();
    }
    return in(structure.getUrl(), path.substring(0, dot))
        .filter(parent -> parent.element().getType().size() == 1)
        .map(parent -> parent.element().getTypeFirstRep().getCode())
        .filter(type -> Character.isUpperCase(type.charAt(0)))
        .flatMap(
            type ->
                in("http://hl7.org/fhir/StructureDefinition/" + type, type + path.substring(dot)));
  }

  /** The innermost extension around the element, and the element's place in it. */
  private Optional<Defined> inExtension(@Nullable Element resource, ElementPath path) {
    String part = "";
    for (ElementPath outer = path; outer.text().contains("."); outer = outer.parent()) {
      if (outer.name().equals("extension") || outer.name().equals("modifierExtension")) {
        String url = Children.value(outer.in(resource), "url");
        if (url == null) {
          return Optional.empty();
        }
        String within = path.definitionPath().substring(outer.definitionPath().length());
        if (url.contains("/")) {
          return part.isEmpty() ? in(url, "Extension" + within) : inPart(url, part);
        }
        // A part of a complex extension is named by a relative url, which is also its slice.
        part = "Extension.extension:" + url + within;
      }
    }
    return Optional.empty();
  }

  /** The names of the parts that a complex extension must have. */
  List<String> requiredParts(String extension) {
    return structure(extension)
        .map(
            structure ->
                structure.getSnapshot().getElement().stream()
                    .filter(element -> element.getPath().equals("Extension.extension"))
                    .filter(element -> element.hasSliceName() && element.getMin() > 0)
                    .map(ElementDefinition::getSliceName)
                    .toList())
        .orElse(List.of());
  }

  /**
   * @param elementId such as {@code Extension.extension:when.value[x]}
   */
  Optional<Defined> inPart(String extension, String elementId) {
    return structure(extension)
        .flatMap(
            structure ->
                structure.getSnapshot().getElement().stream()
                    .filter(element -> elementId.equals(element.getId()))
                    .findFirst()
                    .map(element -> new Defined(structure, element)));
  }
}
