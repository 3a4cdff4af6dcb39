package org.socialprescribing.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.security.Caller;

/** Who is calling, as the claims say; what they do not say well they do not say. */
class CallerClaimsTest {

  private final CallerClaims claims =
      new CallerClaims(new ClaimNames("org", "fhirUser", "actor", "rights"));

  @Test
  void theNamesOfTheClaimsAreSettings() {
    Caller caller =
        read(
            new JWTClaimsSet.Builder()
                .claim("org", "Organization/7")
                .claim("fhirUser", "https://ehr.example/fhir/PractitionerRole/3")
                .claim("actor", "referrer")
                .claim("azp", "gp-system")
                .claim("scope", "openid system/Patient.rs"));

    assertThat(caller.organisation()).isEqualTo("Organization/7");
    assertThat(caller.person()).isEqualTo("PractitionerRole/3");
    assertThat(caller.actor()).isEqualTo("referrer");
    assertThat(caller.clientId()).isEqualTo("gp-system");
    assertThat(caller.scopes()).containsExactly("openid", "system/Patient.rs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "Patient/7", "Organization/", "Organization/a b", "Organization/1/2"})
  void anOrganisationThatIsNoReferenceToOneIsNone(String value) {
    assertThat(read(new JWTClaimsSet.Builder().claim("org", value)).organisation()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "Patient/7, 7", "Organization/7,", "a b,", "'7,8',", "7|8,"})
  void aPatientIsAnIdOrAReferenceToOne(String value, String id) {
    assertThat(read(new JWTClaimsSet.Builder().claim("patient", value)).patient()).isEqualTo(id);
  }

  @Test
  void scopesMayComeAsAList() {
    assertThat(read(new JWTClaimsSet.Builder().claim("scp", List.of("a", "b"))).scopes())
        .containsExactly("a", "b");
  }

  @Test
  void withoutScopesThereAreNone() {
    assertThat(read(new JWTClaimsSet.Builder()).scopes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scope", "org", "fhirUser", "actor", "patient", "client_id"})
  void aClaimOfAnotherTypeMakesTheTokenUnreadable(String name) {
    assertThatThrownBy(() -> read(new JWTClaimsSet.Builder().claim(name, 7)))
        .isInstanceOf(TokenRefused.class)
        .hasMessageContaining("not readable");
  }

  private Caller read(JWTClaimsSet.Builder builder) {
    return claims.caller(builder.issuer("https://issuer.example").build());
  }
}
