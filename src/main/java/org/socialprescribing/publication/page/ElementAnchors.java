package org.socialprescribing.publication.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * The places of a profile's page that an explained error can point to.
 *
 * <p>Each element has its id. Beyond that, the path of an element that only slices have leads to
 * the first of them, and the parts of a data type lead to the element that has this type.
 */
final class ElementAnchors {

  private final Map<String, Set<String>> further = new LinkedHashMap<>();

  ElementAnchors(StructureDefinition definition) {
    var elements = definition.getSnapshot().getElement();
    var taken = new LinkedHashSet<String>();
    elements.forEach(element -> taken.add(element.getId()));
    for (ElementDefinition element : elements) {
      further.put(element.getId(), new LinkedHashSet<>());
      claim(element, element.getPath(), taken);
    }
    for (ElementDefinition element : elements) {
      parts(element).forEach(part -> claim(element, element.getPath() + "." + part, taken));
    }
  }

  /** The anchors that an element has beside its own id. */
  Set<String> of(ElementDefinition element) {
    return further.get(element.getId());
  }

  private void claim(ElementDefinition element, String anchor, Set<String> taken) {
    if (taken.add(anchor)) {
      further.get(element.getId()).add(anchor);
    }
  }

  private static List<String> parts(ElementDefinition element) {
    return element.getType().stream()
        .filter(type -> element.getPath().contains("."))
        .flatMap(type -> DataTypes.parts(type.getCode()).stream())
        .distinct()
        .toList();
  }
}
