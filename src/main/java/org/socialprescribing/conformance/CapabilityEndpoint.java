package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;

/** {@code GET /metadata}: the guide's own statement, as kept by this running server. */
public final class CapabilityEndpoint {

  private final ServerCapabilities capabilities;

  CapabilityEndpoint(ServerCapabilities capabilities) {
    this.capabilities = capabilities;
  }

  /**
   * HAPI hands itself to every provider of metadata by this name; the statement needs nothing of
   * it.
   */
  public void setRestfulServer(RestfulServer server) {
    // The guide is the source, not the server's own methods.
  }

  @Metadata
  public CapabilityStatement statement(HttpServletRequest http, RequestDetails request) {
    CapabilityStatement statement = capabilities.statement();
    statement.setKind(CapabilityStatementKind.INSTANCE);
    statement.addInstantiates(statement.getUrl());
    statement.getSoftware().setName("Social prescribing FHIR server").setVersion(version());
    statement
        .getImplementation()
        .setDescription("Social prescribing FHIR server")
        .setUrl(request.getFhirServerBase());
    return statement;
  }

  /** The version in the jar's manifest; absent when run from classes. */
  private static String version() {
    String version = CapabilityEndpoint.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
