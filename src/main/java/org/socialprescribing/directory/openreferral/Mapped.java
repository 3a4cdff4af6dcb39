package org.socialprescribing.directory.openreferral;

import jakarta.annotation.Nullable;
import java.util.List;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;

/**
 * The records of one entry. They refer to each other as {@code Organization/<uuid>} and {@code
 * Location/<uuid>}; their ids are the UUIDs of the entry in lower case.
 *
 * @param organisation null where the entry names its organisation by id only
 * @param places where the service happens, each once
 * @param areas for which areas it is
 * @param notKept what a feed made from the records will not say again, in sentences; each begins
 *     with a JSON pointer
 */
public record Mapped(
    @Nullable Organization organisation,
    HealthcareService service,
    List<Location> places,
    List<Location> areas,
    List<String> notKept) {

  public Mapped {
    places = List.copyOf(places);
    areas = List.copyOf(areas);
    notKept = List.copyOf(notKept);
  }
}
