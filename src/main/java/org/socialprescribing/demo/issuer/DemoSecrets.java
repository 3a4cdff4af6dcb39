package org.socialprescribing.demo.issuer;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/** A secret for each client, made when the server starts and kept nowhere. */
final class DemoSecrets {

  private static final int BYTES = 24;

  private final Map<Actor, String> secrets = new EnumMap<>(Actor.class);

  DemoSecrets() {
    var random = new SecureRandom();
    for (Actor actor : Actor.values()) {
      byte[] secret = new byte[BYTES];
      random.nextBytes(secret);
      secrets.put(actor, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
  }

  String of(Actor actor) {
    return secrets.get(actor);
  }
}
