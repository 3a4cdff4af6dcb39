package org.socialprescribing.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The settings of login, as an operator writes them. */
class SecurityPropertiesTest {

  private static final String PREFIX = "SOCIAL_PRESCRIBING_SECURITY_";

  @Test
  void everySettingCanBeAVariableOfAContainer() {
    var settings =
        read(
            Map.of(
                PREFIX + "ISSUERS_0_URI", "https://one.example",
                PREFIX + "ISSUERS_0_AUDIENCES", "a,b",
                PREFIX + "ISSUERS_1_URI", "https://two.example",
                PREFIX + "ISSUERS_1_AUDIENCES", "c",
                PREFIX + "ISSUERS_1_JWK_SET_URI", "http://inside/keys",
                PREFIX + "CLOCK_SKEW", "10s",
                PREFIX + "ALGORITHMS", "ES256",
                PREFIX + "CLAIMS_ORGANISATION", "org"));

    assertThat(settings.issuers()).hasSize(2);
    assertThat(settings.issuers().get(0).audiences()).containsExactlyInAnyOrder("a", "b");
    assertThat(settings.issuers().get(1).jwkSetUri()).isEqualTo(URI.create("http://inside/keys"));
    assertThat(settings.clockSkew()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.claims().organisation()).isEqualTo("org");
    assertThat(settings.claims().person()).isEqualTo("fhirUser");
    assertThat(settings.isAsymmetric()).isTrue();
  }

  @Test
  void loginIsOnUnlessItIsTurnedOff() {
    assertThat(read(Map.of(PREFIX + "CLOCK_SKEW", "60s")).enabled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HS256", "none", "RS256,HS512", "nonsense"})
  void algorithmsWithASharedSecretAreNoSetting(String algorithms) {
    assertThat(read(Map.of(PREFIX + "ALGORITHMS", algorithms)).isAsymmetric()).isFalse();
  }

  private static SecurityProperties read(Map<String, Object> variables) {
    var environment = new StandardEnvironment();
    MutablePropertySources sources = environment.getPropertySources();
    sources.replace(
        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    return Binder.get(environment)
        .bind("social-prescribing.security", SecurityProperties.class)
        .get();
  }
}
