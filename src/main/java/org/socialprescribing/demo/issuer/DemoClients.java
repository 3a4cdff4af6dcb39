package org.socialprescribing.demo.issuer;

import java.util.Arrays;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** The issuer's clients: one for each actor, by its secret; the service's also by its signature. */
final class DemoClients {

  private DemoClients() {}

  static RegisteredClientRepository of(DemoSecrets secrets, DemoAddresses addresses) {
    return new InMemoryRegisteredClientRepository(
        Arrays.stream(Actor.values())
            .map(actor -> client(actor, secrets.of(actor), addresses))
            .toList());
  }

  private static RegisteredClient client(Actor actor, String secret, DemoAddresses addresses) {
    var client =
        RegisteredClient.withId(actor.code())
            .clientId(actor.code())
            .clientName(actor.who())
            // Long and random, so that there is nothing in it to guess slowly.
            .clientSecret("{noop}" + secret)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .scopes(scopes -> scopes.addAll(actor.scopes()));
    if (actor == Actor.LINK_WORKER_SERVICE) {
      client
          .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
          .clientSettings(
              ClientSettings.builder()
                  .jwkSetUrl(addresses.serviceKeys())
                  .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384)
                  .build());
    }
    return client.build();
  }
}
