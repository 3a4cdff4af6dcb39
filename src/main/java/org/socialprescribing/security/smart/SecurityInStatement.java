package org.socialprescribing.security.smart;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.Map;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestSecurityComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.UriType;
import org.socialprescribing.fhir.RequestInterceptor;

/** Says in the CapabilityStatement of this server that it wants tokens, and where they are. */
public final class SecurityInStatement implements RequestInterceptor {

  private static final String SERVICE =
      "http://terminology.hl7.org/CodeSystem/restful-security-service";

  /** SMART App Launch 1.0 §4.1; older clients read it in place of the well-known document. */
  private static final String OAUTH_URIS =
      "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";

  private static final Map<String, String> NAMES =
      Map.of("token", "token_endpoint", "authorize", "authorization_endpoint");

  private final IssuerEndpoints issuer;

  public SecurityInStatement(IssuerEndpoints issuer) {
    this.issuer = issuer;
  }

  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void describe(ResponseDetails answer) {
    if (answer.getResponseResource() instanceof CapabilityStatement statement
        && statement.getKind() == CapabilityStatement.CapabilityStatementKind.INSTANCE) {
      statement.getRestFirstRep().setSecurity(security());
    }
  }

  private CapabilityStatementRestSecurityComponent security() {
    var security = new CapabilityStatementRestSecurityComponent();
    security
        .addService()
        .setText("OAuth 2.0 bearer tokens with scopes of SMART App Launch 2.2")
        .addCoding()
        .setSystem(SERVICE)
        .setCode("SMART-on-FHIR");
    var uris = new Extension(OAUTH_URIS);
    Map<String, Object> known = issuer.known();
    NAMES.forEach(
        (name, claim) -> {
          if (known.get(claim) instanceof String address) {
            uris.addExtension(name, new UriType(address));
          }
        });
    if (uris.hasExtension()) {
      security.addExtension(uris);
    }
    return security;
  }
}
