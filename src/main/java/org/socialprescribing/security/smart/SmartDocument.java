package org.socialprescribing.security.smart;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /.well-known/smart-configuration}: where to get a token, and what the server makes of it.
 */
public final class SmartDocument extends HttpServlet {

  private static final List<String> SCOPES =
      List.of("system/*.cruds", "user/*.cruds", "patient/*.cruds");

  /** What this server does of SMART's list; the rest is the issuer's, and not for it to promise. */
  private static final List<String> CAPABILITIES =
      List.of("permission-patient", "permission-user", "permission-v1", "permission-v2");

  private final transient IssuerEndpoints issuer;

  public SmartDocument(IssuerEndpoints issuer) {
    this.issuer = issuer;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(JSONObjectUtils.toJSONString(document()));
  }

  private Map<String, Object> document() {
    Map<String, Object> known = issuer.known();
    var document = new LinkedHashMap<>(known);
    document.put("scopes_supported", SCOPES);
    document.put("capabilities", capabilities(known));
    return document;
  }

  private static List<String> capabilities(Map<String, Object> known) {
    var capabilities = new ArrayList<>(CAPABILITIES);
    if (known.get("token_endpoint_auth_methods_supported") instanceof List<?> methods
        && methods.contains("private_key_jwt")) {
      capabilities.add("client-confidential-asymmetric");
    }
    return capabilities;
  }
}
