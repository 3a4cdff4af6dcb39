package org.socialprescribing.directory.assurance;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.fhir.FhirEndpoint;

/** {@code Organization/[id]/$assurance-due}: with which groups a service has something to do. */
public final class DueEndpoint implements FhirEndpoint {

  private final DueList list;
  private final DueBundle bundle;
  private final OrganisationStore organisations;
  private final Clock clock;

  DueEndpoint(DueList list, DueBundle bundle, OrganisationStore organisations, Clock clock) {
    this.list = list;
    this.bundle = bundle;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Operation(name = "$assurance-due", typeName = "Organization", idempotent = true)
  public Bundle due(@IdParam IdType id, RequestDetails request, HttpServletResponse response) {
    var sent = new OperationInput(request);
    Asked asked = Asked.of("Organization/" + id.getIdPart(), sent, clock);
    List<DueLine> found = list.of(asked);
    if (found.isEmpty()) {
      organisations.read(id, request);
    }
    List<DueLine> page = found.subList(0, Math.min(asked.count(), found.size()));
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    return bundle.of(
        page,
        found.size() > page.size(),
        groups(page, request),
        asked.date(),
        sent,
        request.getFhirServerBase());
  }

  private Map<String, Organization> groups(List<DueLine> page, RequestDetails request) {
    List<String> names = page.stream().map(DueLine::organisation).distinct().toList();
    return names.isEmpty() ? Map.of() : organisations.all(names, request);
  }
}
