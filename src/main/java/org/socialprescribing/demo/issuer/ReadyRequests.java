package org.socialprescribing.demo.issuer;

/** What somebody types to get a token and to look at the referral with it. */
final class ReadyRequests {

  private static final String BY_SECRET =
      """
      TOKEN=$(curl -s -u '%1$s:%2$s' '%3$s' \\
        -d grant_type=client_credentials \\
        --data-urlencode 'scope=%4$s' \\
        | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
      """;

  private static final String BY_SIGNATURE =
      """
      curl -s '%1$s' > link-worker-service.pem
      base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
      HEAD=$(printf '{"alg":"RS384","typ":"JWT","kid":"%2$s"}' | base64url)
      CLAIMS=$(printf '{"iss":"%3$s","sub":"%3$s","aud":"%4$s","jti":"%%s","exp":%%s}' \\
        "$(openssl rand -hex 16)" "$(($(date +%%s) + 240))" | base64url)
      SIGNATURE=$(printf '%%s' "$HEAD.$CLAIMS" \\
        | openssl dgst -sha384 -sign link-worker-service.pem | base64url)
      TOKEN=$(curl -s '%4$s' \\
        -d grant_type=client_credentials \\
        --data-urlencode 'scope=%5$s' \\
        -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \\
        -d "client_assertion=$HEAD.$CLAIMS.$SIGNATURE" \\
        | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
      """;

  private static final String LOOK =
      """
      curl -H "Authorization: Bearer $TOKEN" \\
        '%s'
      """;

  private final DemoAddresses addresses;
  private final DemoSecrets secrets;

  ReadyRequests(DemoAddresses addresses, DemoSecrets secrets) {
    this.addresses = addresses;
    this.secrets = secrets;
  }

  /**
   * @param referral the address to look at with the token
   */
  String bySecret(Actor actor, String referral) {
    return BY_SECRET.formatted(
            actor.code(), secrets.of(actor), addresses.token(), String.join(" ", actor.scopes()))
        + LOOK.formatted(referral);
  }

  /**
   * SMART Backend Services: the client signs what it says about itself.
   *
   * @param keyId of the key that signs
   */
  String bySignature(Actor actor, String keyId, String referral) {
    return BY_SIGNATURE.formatted(
            addresses.issuer() + DemoAddresses.SERVICE_PRIVATE_KEY,
            keyId,
            actor.code(),
            addresses.token(),
            String.join(" ", actor.scopes()))
        + LOOK.formatted(referral);
  }
}
