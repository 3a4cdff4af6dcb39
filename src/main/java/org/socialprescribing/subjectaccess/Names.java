package org.socialprescribing.subjectaccess;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.compartment.PersonStore;
import org.socialprescribing.publication.html.Html;

/**
 * What organisations, link workers and services are called; the person's own records are linked.
 */
final class Names implements Function<Reference, String> {

  private final PersonStore store;
  private final Set<String> shown;
  private final Map<String, Optional<String>> known = new HashMap<>();

  /**
   * @param shown the person's records that are on the page, as {@code Type/id}
   */
  Names(PersonStore store, Set<String> shown) {
    this.store = store;
    this.shown = shown;
  }

  @Override
  public String apply(Reference reference) {
    var id = reference.getReferenceElement();
    String name = id.getResourceType() + "/" + id.getIdPart();
    if (shown.contains(name)) {
      return id.getResourceType().equals("Patient")
          ? "you"
          : Html.link("#" + anchor(name), Kind.of(id.getResourceType()).one());
    }
    if (id.hasIdPart() && !reference.hasDisplay()) {
      return Html.text(
          known
              .computeIfAbsent(
                  name,
                  any -> store.current(id.getResourceType(), id.getIdPart()).map(Names::nameOf))
              .orElse("another record"));
    }
    return Html.text(
        reference.hasDisplay() ? reference.getDisplay() : reference.getIdentifier().getValue());
  }

  static String anchor(String name) {
    return name.replace('/', '-');
  }

  private static String nameOf(Resource record) {
    if (record instanceof Organization organisation) {
      return organisation.getName();
    } else if (record instanceof PractitionerRole role) {
      return role.getPractitioner().getDisplay();
    } else if (record instanceof HealthcareService service) {
      return service.getName();
    } else if (record instanceof Location place) {
      return place.getName();
    }
    return null;
  }
}
