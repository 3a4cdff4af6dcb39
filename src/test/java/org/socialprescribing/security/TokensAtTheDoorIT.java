package org.socialprescribing.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;

/** Which tokens open the server, and what is said about those that do not. */
class TokensAtTheDoorIT extends SecuredServer {

  private static final String ALL = "system/*.cruds";

  private static final String UNREADABLE = "not readable";
  private static final String OTHER_ISSUER = "not from an accepted issuer";
  private static final String OTHER_AUDIENCE = "not for this server";
  private static final String EXPIRED = "expired";
  private static final String NOT_YET = "not valid yet";

  static Stream<Arguments> refused() throws Exception {
    var stranger = FakeIssuer.newKey();
    return Stream.of(
        refused("algorithm none", unsigned(), UNREADABLE),
        refused("algorithm none, written NONE", header("{\"alg\":\"NONE\"}"), UNREADABLE),
        refused("HS256 with the public key as secret", withPublicKeyAsSecret(), UNREADABLE),
        refused("no JWT", "abc", UNREADABLE),
        refused("dots only", "..", UNREADABLE),
        refused("a token without its signature", withoutSignature(), UNREADABLE),
        refused("another algorithm in the header", header("{\"alg\":\"RS256X\"}"), UNREADABLE),
        refused("claims that are no text", payload("\u0000"), UNREADABLE),
        refused("claims that name nobody", payload("[]"), OTHER_ISSUER),
        refused("a scope that is a number", FORGER.token(c -> c.claim("scope", 7)), UNREADABLE),
        refused("an unknown issuer", with(c -> c.issuer("https://evil.example")), OTHER_ISSUER),
        refused("no issuer", with(c -> c.issuer(null)), OTHER_ISSUER),
        refused(
            "an issuer with a slash more", with(c -> c.issuer(FORGER.uri() + "/")), OTHER_ISSUER),
        refused("another accepted issuer's name", with(c -> c.issuer(SECOND.uri())), OTHER_ISSUER),
        refused("a stranger's key", FakeIssuer.signed(stranger, good()), OTHER_ISSUER),
        refused("changed claims", changed(), OTHER_ISSUER),
        refused("another audience", with(c -> c.audience("https://other.example")), OTHER_AUDIENCE),
        refused(
            "an audience that begins alike",
            with(c -> c.audience(AUDIENCE + "/x")),
            OTHER_AUDIENCE),
        refused("no audience", with(c -> c.audience((String) null)), OTHER_AUDIENCE),
        refused("expired", with(c -> c.expirationTime(in(-120))), EXPIRED),
        refused("expired beyond the skew", with(c -> c.expirationTime(in(-65))), EXPIRED),
        refused("no end", with(c -> c.expirationTime(null)), EXPIRED),
        refused("not yet valid", with(c -> c.notBeforeTime(in(120))), NOT_YET));
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        Arguments.of("of the first issuer", ISSUER.token(ALL)),
        Arguments.of("of the second issuer", SECOND.token(ALL)),
        Arguments.of("expired within the skew", with(c -> c.expirationTime(in(-30)))),
        Arguments.of("valid soon, within the skew", with(c -> c.notBeforeTime(in(30)))),
        Arguments.of("for several", with(c -> c.audience(List.of("https://x.example", AUDIENCE)))),
        Arguments.of(
            "with scopes as a list", FORGER.token(c -> c.claim("scp", List.of("system/*.rs")))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void aTokenIsRefusedWithAReasonAndNoMore(String what, String token, String reason) {
    Answer answer = bearing(token).get("Patient");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate"))
        .startsWith("Bearer error=\"invalid_token\", error_description=\"")
        .contains(reason)
        .doesNotContain(FORGER.uri(), "Exception", "key-");
    assertThat(answer.rules()).containsExactly("not-authorised");
    assertThat(answer.body()).contains(reason).doesNotContain(FORGER.uri(), "Exception");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void aTokenIsAccepted(String what, String token) {
    assertThat(bearing(token).get("Patient").status()).isEqualTo(200);
  }

  @Test
  void withoutATokenTheHeaderSaysOnlyWhichKindIsNeeded() {
    Answer answer = nobody.get("Patient");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void aTokenInTheAddressIsNoToken() {
    assertThat(nobody.get("Patient?access_token=" + ISSUER.token(ALL)).status()).isEqualTo(401);
  }

  @Test
  void aTokenEndsWhenTheServersClockSaysSo() {
    String token = ISSUER.token(ALL);
    clock.pass(Duration.ofMinutes(7));

    assertThat(bearing(token).get("Patient").header("WWW-Authenticate")).contains(EXPIRED);
  }

  @Test
  void newKeysCountWithoutARestartAndInventedOnesAreNotLookedForForEver() {
    assertThat(bearing(ROTATING.token(ALL)).get("Patient").status()).isEqualTo(200);
    String old = ROTATING.token(ALL);
    ROTATING.rotate();

    assertThat(bearing(ROTATING.token(ALL)).get("Patient").status()).isEqualTo(200);
    assertThat(bearing(old).get("Patient").status()).isEqualTo(401);
    for (int i = 0; i < 20; i++) {
      String invented = FakeIssuer.signed(FakeIssuer.newKey(), ROTATING.claims().build());
      assertThat(bearing(invented).get("Patient").status()).isEqualTo(401);
    }
    assertThat(ROTATING.keyFetches()).isLessThanOrEqualTo(4);
    assertThat(bearing(ROTATING.token(ALL)).get("Patient").status()).isEqualTo(200);
  }

  static Stream<Arguments> issuersOfNoUse() {
    return Stream.of(
        Arguments.of("slow", SLOW),
        Arguments.of("down", DOWN),
        Arguments.of("lying", LYING),
        Arguments.of("huge", HUGE),
        Arguments.of("babbling", BABBLING));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("issuersOfNoUse")
  void anIssuerThatDoesNotAnswerWellIsTheCallersReasonToComeAgain(String mood, FakeIssuer issuer) {
    Instant before = Instant.now();

    for (int i = 0; i < 4; i++) {
      Answer answer = bearing(issuer.token(ALL)).get("Patient");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.rules()).containsExactly("issuer-unreachable");
      assertThat(answer.header("Retry-After")).isNotEmpty();
    }
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(25));
  }

  @Test
  void whatIsOpenStaysOpen() {
    assertThat(nobody.get("metadata").status()).isEqualTo(200);
  }

  private static Arguments refused(String what, String token, String reason) {
    return Arguments.of(what, token, reason);
  }

  private static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
    return FORGER.token(claims -> change.apply(claims.claim("scope", ALL)));
  }

  private static JWTClaimsSet good() {
    return FORGER.claims().claim("scope", ALL).build();
  }

  private static Date in(long seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static String unsigned() {
    return new PlainJWT(good()).serialize();
  }

  private static String withPublicKeyAsSecret() throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(FORGER.key().getKeyID()).build();
    var token = new SignedJWT(header, good());
    token.sign(new MACSigner(FORGER.key().toRSAPublicKey().getEncoded()));
    return token.serialize();
  }

  private static String header(String json) {
    String[] parts = FORGER.token(ALL).split("\\.");
    return base64(json) + "." + parts[1] + "." + parts[2];
  }

  private static String payload(String json) {
    String[] parts = FORGER.token(ALL).split("\\.");
    return parts[0] + "." + base64(json) + "." + parts[2];
  }

  private static String withoutSignature() {
    return FORGER.token(ALL).replaceFirst("\\.[^.]*$", ".");
  }

  private static String changed() {
    return payload(FORGER.claims().claim("scope", ALL).subject("somebody else").build().toString());
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
