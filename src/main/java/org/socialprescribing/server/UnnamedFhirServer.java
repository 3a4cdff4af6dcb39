package org.socialprescribing.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletResponse;

/**
 * HAPI's FHIR endpoint without the header in which it names itself and its version to whoever asks.
 */
final class UnnamedFhirServer extends RestfulServer {

  UnnamedFhirServer(FhirContext fhir) {
    super(fhir);
  }

  @Override
  public void addHeadersToResponse(HttpServletResponse response) {
    // X-Powered-By is all that HAPI adds here.
  }
}
