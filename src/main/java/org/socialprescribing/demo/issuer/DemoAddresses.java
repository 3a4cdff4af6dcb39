package org.socialprescribing.demo.issuer;

/**
 * Where the demo's issuer is.
 *
 * @param issuer the address of the server, without a slash at the end, as tokens name it
 */
record DemoAddresses(String issuer) {

  static final String TOKEN = "/oauth2/token";
  static final String ISSUERS_KEYS = "/oauth2/jwks";
  static final String SERVICE_KEYS = "/demo/link-worker-service.jwks";
  static final String SERVICE_PRIVATE_KEY = "/demo/link-worker-service.pem";
  static final String ACTORS = "/demo/actors";

  String token() {
    return issuer + TOKEN;
  }

  String serviceKeys() {
    return issuer + SERVICE_KEYS;
  }

  /** What the tokens name in {@code aud}. */
  String fhir() {
    return issuer + "/fhir";
  }
}
