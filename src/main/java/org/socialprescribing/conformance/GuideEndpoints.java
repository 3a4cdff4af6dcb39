package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.socialprescribing.fhir.FhirEndpoint;

/**
 * The guide over FHIR: one endpoint for each kind of artefact that the CapabilityStatement declares
 * and that nobody can write.
 */
final class GuideEndpoints implements FhirEndpoint {

  private final List<GuideEndpoint> endpoints;

  GuideEndpoints(FhirContext fhir, Guide guide) {
    var capabilities = guide.capabilities();
    this.endpoints =
        capabilities.types().stream()
            .filter(type -> !capabilities.storedTypes().contains(type))
            .map(type -> new GuideEndpoint(fhir, type, guide.ofType(type)))
            .toList();
  }

  @Override
  public List<?> providers() {
    return endpoints;
  }
}
