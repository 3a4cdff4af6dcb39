package org.socialprescribing.audit;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;

/** The record that a write found there already, and so neither stored nor sent. */
final class Locations {

  private static final Set<String> WRITES = Set.of("create", "update", "patch");

  private Locations() {}

  /** What was shown, with the record to which the answer points where nothing else is known. */
  static List<Touched> added(Exchange exchange, HttpServletResponse answer) {
    List<Touched> shown = exchange.onlyShown();
    RequestDetails request = exchange.request();
    if (exchange.isFailed()
        || exchange.hasStored()
        || !shown.isEmpty()
        || !WRITES.contains(String.valueOf(EventOfExchange.interaction(request)))) {
      return shown;
    }
    String location = answer.getHeader(Constants.HEADER_CONTENT_LOCATION);
    if (location == null) {
      location = answer.getHeader(Constants.HEADER_LOCATION);
    }
    if (location == null) {
      return shown;
    }
    String version = new IdType(location).toUnqualified().getValue();
    IBaseResource sent = request.getResource();
    return List.of(
        version.startsWith("Patient/")
            ? new Touched(version, "Patient/" + new IdType(version).getIdPart())
            : new Touched(version, sent == null ? null : Persons.of(sent)));
  }
}
