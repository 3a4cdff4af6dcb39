package org.socialprescribing.wellbeing.due;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.security.SharingWishes;

/** {@code Organization/[id]/$measures-due}: who is to be asked how they are. */
public final class DueEndpoint implements FhirEndpoint {

  private final DueList list;
  private final DueBundle bundle;
  private final Schedules schedules;
  private final OrganisationStore organisations;
  private final SharingWishes wishes;
  private final Clock clock;

  DueEndpoint(
      DueList list,
      DueBundle bundle,
      Schedules schedules,
      OrganisationStore organisations,
      SharingWishes wishes,
      Clock clock) {
    this.list = list;
    this.bundle = bundle;
    this.schedules = schedules;
    this.organisations = organisations;
    this.wishes = wishes;
    this.clock = clock;
  }

  @Operation(name = "$measures-due", typeName = "Organization", idempotent = true)
  public Bundle due(@IdParam IdType id, RequestDetails request, HttpServletResponse response) {
    var sent = new OperationInput(request);
    Asked asked = Asked.of("Organization/" + id.getIdPart(), sent, schedules, clock);
    List<DueLine> found = list.of(asked, wishes.refusedTo(request));
    if (found.isEmpty()) {
      organisations.require(id, request);
    }
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    return bundle.of(found, asked, sent, request.getFhirServerBase());
  }
}
