package org.socialprescribing.conformance.quick;

import java.util.HashSet;
import java.util.Set;

/**
 * The ids of elements in one text. The full validator refuses two elements of a resource that have
 * the same; here no two may have the same in the whole text, nor one that of a resource.
 */
final class ElementIds {

  private final Set<String> ofElements = new HashSet<>();
  private final Set<String> ofResources = new HashSet<>();

  void ofResource(Node resource) {
    String id = resource.value("id");
    if (id != null) {
      ofResources.add(id);
    }
  }

  void ofElement(Node element) {
    String id = element.value("id");
    if (id != null) {
      NotCertain.unless(Primitives.isId(id), "An unusual id of an element");
      NotCertain.unless(ofElements.add(id), "Elements with the same id");
      NotCertain.unless(element.children().size() > 1, "An element with nothing but an id");
    }
  }

  /** To be asked when the whole text has been read. */
  void requireDifferent() {
    ofElements.retainAll(ofResources);
    NotCertain.unless(ofElements.isEmpty(), "An element with the id of a resource");
  }
}
