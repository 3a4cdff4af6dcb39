package org.socialprescribing.directory.assurance;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.fhir.FhirEndpoint;

/** {@code Organization/[id]/$assurance}: how things stand with one group. */
public final class GroupEndpoint implements FhirEndpoint {

  private final KnownGroups groups;
  private final GroupInWords words;
  private final OrganisationStore organisations;
  private final Clock clock;

  GroupEndpoint(
      KnownGroups groups, GroupInWords words, OrganisationStore organisations, Clock clock) {
    this.groups = groups;
    this.words = words;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Operation(name = "$assurance", typeName = "Organization", idempotent = true)
  public Parameters assurance(
      @IdParam IdType id, RequestDetails request, HttpServletResponse response) {
    var sent = new OperationInput(request);
    Organization organisation = organisations.read(id, request);
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    return words.of(organisation, groups.of(Names.of(organisation)), Asked.date(sent, clock));
  }
}
