package org.socialprescribing.directory.openreferral;

import java.util.Optional;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** Marks times and numbers that hold at one place of a service only. */
final class AtPlace {

  private AtPlace() {}

  static void mark(Element element, String place) {
    element.addExtension(Extras.of("at-place", new Reference("Location/" + place)));
  }

  /** The id of the place; empty when it holds everywhere. */
  static Optional<String> of(Element element) {
    return of(Extras.value(Extras.all(element, "at-place")));
  }

  static Optional<String> of(Optional<Type> value) {
    return value
        .filter(Reference.class::isInstance)
        .map(Reference.class::cast)
        .map(reference -> reference.getReferenceElement().getIdPart());
  }
}
