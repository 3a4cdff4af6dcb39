package org.socialprescribing.directory.assurance;

import jakarta.annotation.Nullable;
import java.util.Set;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.socialprescribing.fhir.Canonical;

/**
 * An organisation, or a service or a person that acts for one.
 *
 * @param id {@code Type/id}
 * @param organisation {@code Organization/id}
 * @param prompted whether the quality prompts are meant for it; others answer to regulators of
 *     their own
 */
record Party(String id, @Nullable String organisation, boolean active, boolean prompted) {

  private static final String TYPES = Canonical.BASE + "/CodeSystem/organisation-type";
  private static final Set<String> STATUTORY =
      Set.of(
          "gp-practice",
          "pcn",
          "council",
          "nhs-trust",
          "pharmacy",
          "commissioner",
          "statutory-service");

  static Party of(Organization organisation) {
    return new Party(
        Names.of(organisation),
        Names.of(organisation),
        !organisation.hasActive() || organisation.getActive(),
        organisation.getType().stream()
            .flatMap(type -> type.getCoding().stream())
            .noneMatch(
                type -> TYPES.equals(type.getSystem()) && STATUTORY.contains(type.getCode())));
  }

  static Party of(HealthcareService service) {
    return new Party(
        Names.of(service),
        Names.of(service.getProvidedBy()),
        !service.hasActive() || service.getActive(),
        true);
  }

  static Party of(PractitionerRole role) {
    return new Party(
        Names.of(role),
        Names.of(role.getOrganization()),
        !role.hasActive() || role.getActive(),
        true);
  }
}
