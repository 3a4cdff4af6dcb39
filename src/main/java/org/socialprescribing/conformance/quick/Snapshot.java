package org.socialprescribing.conformance.quick;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.StructureDefinition.StructureDefinitionKind;

/** Finds its way in the flat list of elements that defines a type or a profile. */
final class Snapshot {

  private final StructureDefinition definition;
  private final List<ElementDefinition> elements;

  Snapshot(StructureDefinition definition) {
    this.definition = definition;
    this.elements = definition.getSnapshot().getElement();
  }

  StructureDefinition definition() {
    return definition;
  }

  List<ElementDefinition> elements() {
    return elements;
  }

  ElementDefinition root() {
    return elements.get(0);
  }

  boolean isOfResource() {
    return definition.getKind() == StructureDefinitionKind.RESOURCE;
  }

  /** The element's name in FHIRPath: {@code value} for {@code Observation.value[x]}. */
  static String name(ElementDefinition element) {
    String path = element.getPath();
    String last = path.substring(path.lastIndexOf('.') + 1);
    return last.endsWith("[x]") ? last.substring(0, last.length() - 3) : last;
  }

  /** The id of the element whose content this element has. */
  static String referred(ElementDefinition element) {
    String reference = element.getContentReference();
    return reference.substring(reference.indexOf('#') + 1);
  }

  ElementDefinition byId(String id) {
    return elements.stream()
        .filter(element -> element.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotCertain("No element " + id));
  }

  /** What is defined directly below an element or slice, slices included, in the order given. */
  List<ElementDefinition> children(ElementDefinition parent) {
    String below = parent.getPath() + ".";
    var children = new ArrayList<ElementDefinition>();
    for (int i = elements.indexOf(parent) + 1; i < elements.size(); i++) {
      String path = elements.get(i).getPath();
      if (!path.startsWith(below)) {
        break;
      }
      if (path.indexOf('.', below.length()) < 0) {
        children.add(elements.get(i));
      }
    }
    return children;
  }
}
