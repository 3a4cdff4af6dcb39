package org.socialprescribing.audit;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;

/** What organisations and people are called now, by the records that tokens name. */
final class NameStore {

  private static final Set<String> NAMED = Set.of("Organization", "PractitionerRole", "Patient");

  private final DaoRegistry daos;

  NameStore(DaoRegistry daos) {
    this.daos = daos;
  }

  /** HAPI's own refusal when there is no such patient. */
  void requirePatient(IdType id) {
    daos.getResourceDao(Patient.class).read(id, new SystemRequestDetails());
  }

  /**
   * Names for one answer: each record is read once.
   *
   * @return by {@code Type/id}; where there is no name, the reference as it is
   */
  UnaryOperator<String> names() {
    Map<String, String> known = new HashMap<>();
    return reference -> known.computeIfAbsent(reference, this::name);
  }

  private String name(String reference) {
    var id = new IdType(reference);
    String name = id.hasIdPart() && NAMED.contains(id.getResourceType()) ? stored(id) : null;
    return name == null ? reference : name;
  }

  private @Nullable String stored(IdType id) {
    try {
      IBaseResource record =
          daos.getResourceDao(id.getResourceType()).read(id, new SystemRequestDetails());
      if (record instanceof Organization organisation) {
        return organisation.getName();
      } else if (record instanceof PractitionerRole role) {
        return role.getPractitioner().getDisplay();
      }
      return record instanceof Patient person
          ? person.getNameFirstRep().getNameAsSingleString()
          : null;
    } catch (ResourceNotFoundException | ResourceGoneException gone) {
      return null;
    }
  }
}
