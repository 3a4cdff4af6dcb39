package org.socialprescribing.security.hostile;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.socialprescribing.security.FakeIssuer;

/** Tokens that should not open anything, each with a name. */
final class HostileTokens {

  private static final String ALL = "system/*.cruds";
  private static final String ELSEWHERE = "http://127.0.0.1:1/hostile";

  private final FakeIssuer issuer;
  private final FakeIssuer second;
  private final RSAKey stranger = FakeIssuer.newKey();
  private final Map<String, String> tokens = new HashMap<>();

  private HostileTokens(FakeIssuer issuer, FakeIssuer second) {
    this.issuer = issuer;
    this.second = second;
  }

  /**
   * @param issuer that the server accepts
   * @param second another that it accepts
   */
  static Map<String, String> of(FakeIssuer issuer, FakeIssuer second) throws Exception {
    var made = new HostileTokens(issuer, second);
    made.algorithms();
    made.keys();
    made.claims();
    made.scopes();
    made.shapes();
    return made.tokens;
  }

  private void algorithms() throws Exception {
    String good = issuer.token(ALL);
    String[] parts = good.split("\\.");
    tokens.put("good", good);
    tokens.put("alg-none", base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    tokens.put("alg-None", base64("{\"alg\":\"nOnE\"}") + "." + parts[1] + ".");
    tokens.put("alg-none-signed", base64("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]);
    tokens.put("hs256-public-key", hs256(issuer.key().toRSAPublicKey().getEncoded()));
    tokens.put("hs256-public-pem", hs256(pem().getBytes(StandardCharsets.UTF_8)));
    tokens.put("hs256-zeros", hs256(new byte[32]));
    String zeros = Base64URL.encode(new byte[64]).toString();
    tokens.put("es256-zeros", base64("{\"alg\":\"ES256\"}") + "." + parts[1] + "." + zeros);
    tokens.put("rs256-zeros", parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[256]));
    tokens.put("no-signature", parts[0] + "." + parts[1] + ".");
    tokens.put("half-signature", good.substring(0, good.length() - 170));
    tokens.put("changed", parts[0] + "." + base64(claims(c -> c.subject("x"))) + "." + parts[2]);
    tokens.put(
        "duplicate-alg",
        base64("{\"alg\":\"none\",\"alg\":\"RS256\"}") + "." + parts[1] + "." + parts[2]);
  }

  private void keys() throws Exception {
    tokens.put("unknown-key", FakeIssuer.signed(stranger, good()));
    tokens.put("key-of-second", FakeIssuer.signed(second.key(), good()));
    tokens.put("kid-path", strange(header -> header.keyID("../../../../dev/null")));
    tokens.put("kid-sql", strange(header -> header.keyID("x' UNION SELECT 'hostile")));
    tokens.put("kid-null", strange(header -> header.keyID("a\u0000b")));
    tokens.put("jwk-header", strange(header -> header.jwk(stranger.toPublicJWK())));
    tokens.put("jku", strange(header -> header.jwkURL(URI.create(ELSEWHERE))));
    tokens.put("x5u", strange(header -> header.x509CertURL(URI.create(ELSEWHERE))));
    tokens.put("x5c", strange(header -> header.x509CertChain(List.of(new Base64("aGk=")))));
    tokens.put(
        "crit",
        own(header -> header.criticalParams(Set.of("hostile")).customParam("hostile", true)));
    tokens.put("typ-other", own(header -> header.type(new JOSEObjectType("dpop+jwt"))));
  }

  private void claims() throws Exception {
    Instant now = Instant.now();
    put("unknown-issuer", c -> c.issuer("https://stranger.example"));
    put("issuer-slash", c -> c.issuer(issuer.uri() + "/"));
    put("issuer-capitals", c -> c.issuer(issuer.uri().replace("http", "HTTP")));
    put("no-issuer", c -> c.issuer(null));
    put("issuer-list", c -> c.claim("iss", List.of(issuer.uri(), "https://stranger.example")));
    put("issuer-elsewhere", c -> c.issuer(ELSEWHERE));
    put("expired", c -> c.expirationTime(Date.from(now.minusSeconds(3600))));
    put("no-expiry", c -> c.expirationTime(null));
    put("not-yet", c -> c.notBeforeTime(Date.from(now.plusSeconds(3600))));
    put("other-audience", c -> c.audience("https://other.example/fhir"));
    put("no-audience", c -> c.audience((String) null));
    put("audience-prefix", c -> c.audience(FakeIssuer.AUDIENCE + ".evil.example"));
    tokens.put("expiry-negative", raw("\"exp\":-1"));
    tokens.put("expiry-text", raw("\"exp\":\"tomorrow\""));
    tokens.put("expiry-huge", raw("\"exp\":1e400"));
    tokens.put(
        "audience-number",
        signedText("{\"iss\":\"%s\",\"aud\":7,\"exp\":9999999999}".formatted(issuer.uri())));
    tokens.put("duplicate-issuer", raw("\"exp\":9999999999,\"iss\":\"https://stranger.example\""));
    tokens.put("claims-list", signedText("[]"));
    tokens.put(
        "claims-deep", raw("\"exp\":9999999999,\"a\":" + "[".repeat(2000) + "]".repeat(2000)));
  }

  private void scopes() throws Exception {
    put("scope-object", c -> c.claim("scope", Map.of("system/*.cruds", true)));
    put("scope-number", c -> c.claim("scope", 7));
    put("scope-many", c -> c.claim("scope", "system/Task.r ".repeat(500)));
    put("scope-star", c -> c.claim("scope", "*/*.cruds"));
    put("scope-space", c -> c.claim("scope", "system/Patient. rs"));
    put("scope-tab", c -> c.claim("scope", "x\tsystem/Patient.rs"));
    put("scope-order", c -> c.claim("scope", "system/Patient.sr"));
    put("scope-capitals", c -> c.claim("scope", "SYSTEM/PATIENT.RS"));
    put("scope-other", c -> c.claim("scope", "system/Task.cruds"));
    put("scope-no-patient", c -> c.claim("scope", "patient/*.rs"));
    put("scope-query", c -> c.claim("scope", "system/Patient.rs?%zz"));
    put("scope-none", c -> c.claim("scope", null));
    put("scope-openid", c -> c.claim("scope", "openid fhirUser launch/patient"));
    tokens.put(
        "duplicate-scope",
        raw("\"exp\":9999999999,\"scope\":\"system/Task.r\",\"scope\":\"system/*.cruds\""));
  }

  private void shapes() {
    tokens.put("jwe", base64("{\"alg\":\"RSA-OAEP\",\"enc\":\"A128GCM\"}") + ".YQ.YQ.YQ.YQ");
    tokens.put(
        "nested", base64("{\"alg\":\"RS256\",\"cty\":\"JWT\"}") + "." + base64("e30.e30.") + ".YQ");
    tokens.put("five-parts", "....");
    tokens.put("dots", "..");
    tokens.put("words", "let-me-in");
  }

  private void put(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    tokens.put(name, issuer.token(claims -> change.apply(claims.claim("scope", ALL))));
  }

  private JWTClaimsSet good() {
    return issuer.claims().claim("scope", ALL).build();
  }

  private String claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return change.apply(issuer.claims().claim("scope", ALL)).build().toString();
  }

  /** Under the issuer's signature, as no library writes it. */
  private String raw(String more) throws Exception {
    return signedText(
        "{\"scope\":\"system/Task.r\",\"iss\":\"%s\",\"aud\":\"%s\",%s}"
            .formatted(issuer.uri(), FakeIssuer.AUDIENCE, more));
  }

  private String signedText(String claims) throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(issuer.key().getKeyID()).build();
    return signed(header, claims, issuer.key());
  }

  private String strange(UnaryOperator<JWSHeader.Builder> change) throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256);
    return signed(change.apply(header).build(), good().toString(), stranger);
  }

  private String own(UnaryOperator<JWSHeader.Builder> change) throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(issuer.key().getKeyID());
    return signed(change.apply(header).build(), good().toString(), issuer.key());
  }

  private static String signed(JWSHeader header, String claims, RSAKey key) throws Exception {
    var token = new JWSObject(header, new Payload(claims));
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private String hs256(byte[] secret) throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(issuer.key().getKeyID()).build();
    var token = new JWSObject(header, new Payload(good().toString()));
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private String pem() throws Exception {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.encode(issuer.key().toRSAPublicKey().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static String base64(String text) {
    return Base64URL.encode(text).toString();
  }
}
