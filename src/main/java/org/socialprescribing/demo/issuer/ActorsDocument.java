package org.socialprescribing.demo.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the home page shows of the actors: who each is, and a ready request. Besides, both halves of
 * the key of the client that signs.
 */
final class ActorsDocument extends HttpServlet {

  private static final String REFERRAL =
      "/ServiceRequest?patient=%s&_include=ServiceRequest:patient&_revinclude=Task:focus&_pretty=true";

  private final transient DemoAddresses addresses;
  private final transient DemoKeys keys;
  private final transient DemoStore store;
  private final transient ReadyRequests requests;

  ActorsDocument(DemoAddresses addresses, DemoSecrets secrets, DemoKeys keys, DemoStore store) {
    this.addresses = addresses;
    this.keys = keys;
    this.store = store;
    this.requests = new ReadyRequests(addresses, secrets);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    switch (request.getServletPath()) {
      case DemoAddresses.SERVICE_KEYS ->
          answer(response, "application/json", new JWKSet(keys.service()).toString(true));
      case DemoAddresses.SERVICE_PRIVATE_KEY ->
          answer(response, "application/x-pem-file", keys.servicePem());
      default -> answer(response, "application/json", JSONObjectUtils.toJSONString(document()));
    }
  }

  private static void answer(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setContentType(type);
    response.getWriter().write(text);
  }

  private Map<String, Object> document() {
    String patient =
        store.find(Actor.SHOWN).map(id -> id.substring(id.indexOf('/') + 1)).orElse("");
    String referral = addresses.fhir() + REFERRAL.formatted(patient);
    List<Map<String, String>> actors =
        Arrays.stream(Actor.values()).map(actor -> described(actor, referral)).toList();
    return Map.of(
        "actors",
        actors,
        "bySignature",
        requests.bySignature(Actor.LINK_WORKER_SERVICE, keys.service().getKeyID(), referral));
  }

  private Map<String, String> described(Actor actor, String referral) {
    return Map.of(
        "actor", actor.code(), "who", actor.who(), "curl", requests.bySecret(actor, referral));
  }
}
