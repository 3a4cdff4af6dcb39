package org.socialprescribing.directory.capacity;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.security.Caller;

/** {@code HealthcareService/$capacity-alarm}: of which services too much is asked. F78. */
public final class AlarmEndpoint implements FhirEndpoint {

  /** Whoever sends people, and whoever runs the site, see counts: a small one tells of people. */
  private static final Set<String> SEE_COUNTS = Set.of("link-worker-service", "operator");

  private final Demand demand;
  private final AlarmBundle bundle;
  private final ServiceStore services;
  private final Clock clock;

  AlarmEndpoint(Demand demand, AlarmBundle bundle, ServiceStore services, Clock clock) {
    this.demand = demand;
    this.bundle = bundle;
    this.services = services;
    this.clock = clock;
  }

  @Operation(name = "$capacity-alarm", typeName = "HealthcareService", idempotent = true)
  public Bundle alarm(RequestDetails request, HttpServletResponse response) {
    var sent = new OperationInput(request);
    Asked asked = Asked.of(sent, seesCounts(request));
    List<Alarm> found = demand.alarms(asked, EnglishDays.today(clock));
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    return bundle.of(
        found,
        services.all(found.stream().map(Alarm::service).toList(), request),
        asked,
        sent,
        request.getFhirServerBase());
  }

  /** Without login everybody may see everything. */
  private static boolean seesCounts(RequestDetails request) {
    return Caller.of(request)
        .map(caller -> SEE_COUNTS.contains(String.valueOf(caller.actor())))
        .orElse(true);
  }
}
