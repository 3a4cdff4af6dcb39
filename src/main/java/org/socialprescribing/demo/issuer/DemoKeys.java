package org.socialprescribing.demo.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Base64;
import java.util.UUID;

/**
 * Keys that live as long as the server runs: the issuer's, and that of the one client that shows
 * itself by a signature.
 *
 * @param issuer signs tokens
 * @param service the link worker service's; RS384 is one of the two algorithms that SMART App
 *     Launch 2.2 asks of everybody, and the one that openssl writes as it is needed
 */
record DemoKeys(ECKey issuer, RSAKey service) {

  private static final int BITS = 2048;

  static DemoKeys generate() {
    try {
      return new DemoKeys(
          new ECKeyGenerator(Curve.P_256)
              .keyID(UUID.randomUUID().toString())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .generate(),
          new RSAKeyGenerator(BITS)
              .keyID(UUID.randomUUID().toString())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS384)
              .generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java cannot make the demo's keys", e);
    }
  }

  /** The service's private key as openssl reads it. */
  String servicePem() {
    try {
      byte[] key = service.toRSAPrivateKey().getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
          + "\n-----END PRIVATE KEY-----\n";
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
