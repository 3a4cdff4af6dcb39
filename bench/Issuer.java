import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;

/** Issues tokens for one server under test. */
final class Issuer implements AutoCloseable {

  private static final String AUDIENCE = "https://server.example/fhir";

  private final HttpServer http;
  private final KeyPair keys;

  Issuer() throws IOException, GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/.well-known/openid-configuration", "{\"issuer\":\"%s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(uri()));
    answer("/keys", "{\"keys\":[" + publicKey() + "]}");
    http.start();
  }

  private String uri() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  List<String> settings() {
    return List.of(
        "--social-prescribing.security.enabled=true",
        "--social-prescribing.security.issuers[0].uri=" + uri(),
        "--social-prescribing.security.issuers[0].audiences=" + AUDIENCE,
        // One client asks as fast as it can, which the limits are there to prevent.
        "--social-prescribing.limits.clients.bench.per-second=100000",
        "--social-prescribing.limits.clients.bench.burst=1000000");
  }

  /**
   * Opens every type for a day.
   *
   * @param actor what the caller is
   * @param organisation for whom it acts, as {@code Organization/id}
   */
  String token(String actor, String organisation) {
    long now = System.currentTimeMillis() / 1000;
    String content =
        encoded("{\"alg\":\"RS256\",\"kid\":\"1\",\"typ\":\"JWT\"}")
            + "."
            + encoded(
                "{\"iss\":\"%s\",\"aud\":\"%s\",\"client_id\":\"bench\",\"actor\":\"%s\",\"organisation\":\"%s\",\"iat\":%d,\"exp\":%d,\"scope\":\"system/*.cruds\"}"
                    .formatted(uri(), AUDIENCE, actor, organisation, now, now + 86_400));
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.UTF_8));
      return content + "." + encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String publicKey() {
    var key = (RSAPublicKey) keys.getPublic();
    byte[] modulus = key.getModulus().toByteArray();
    // A leading zero is the sign, and no part of the number.
    byte[] unsigned = modulus[0] == 0 ? java.util.Arrays.copyOfRange(modulus, 1, modulus.length) : modulus;
    return "{\"kty\":\"RSA\",\"kid\":\"1\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"%s\"}"
        .formatted(encoded(unsigned), encoded(key.getPublicExponent().toByteArray()));
  }

  private void answer(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    http.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
