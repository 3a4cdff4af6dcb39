package org.socialprescribing.security.scope;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.security.Caller;
import org.socialprescribing.security.actor.Standings;

/** Finds the grants of whoever sent a request; read once for each request. */
final class CallersGrants {

  private static final String KEY = Grants.class.getName();

  private final PatientCompartment compartment;
  private final Restrictions restrictions;
  private final Standings standings;

  /** A token that is sent again has the same caller for a minute; see {@code Tokens}. */
  private final Cache<Caller, List<Scope>> scopes = Caffeine.newBuilder().weakKeys().build();

  CallersGrants(FhirContext fhir, Guide guide, Standings standings) {
    this.compartment = new PatientCompartment(fhir);
    this.restrictions = new Restrictions(fhir, guide);
    this.standings = standings;
  }

  /** Null for what the server does on its own. */
  @Nullable
  Grants of(@Nullable RequestDetails request) {
    return Caller.of(request)
        .map(
            caller ->
                (Grants)
                    request
                        .getUserData()
                        .computeIfAbsent(
                            KEY,
                            key ->
                                new Grants(
                                    caller,
                                    scopes.get(caller, CallersGrants::parsed),
                                    compartment,
                                    restrictions,
                                    standings.of(caller))))
        .orElse(null);
  }

  private static List<Scope> parsed(Caller caller) {
    return caller.scopes().stream().map(Scope::parse).flatMap(Optional::stream).distinct().toList();
  }
}
