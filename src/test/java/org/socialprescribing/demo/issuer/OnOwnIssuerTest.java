package org.socialprescribing.demo.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OnOwnIssuerTest {

  private static final String LOGIN = "social-prescribing.security.enabled";
  private static final String TRUSTED = "social-prescribing.security.issuers[0].uri";
  private static final String OWN = "http://127.0.0.1:8080";

  private final MockEnvironment settings =
      new MockEnvironment()
          .withProperty(OnOwnIssuer.OWN, OWN)
          .withProperty(TRUSTED, OWN)
          .withProperty(LOGIN, "true");

  @Test
  void isThereInTheDemoWithLogin() {
    settings.setActiveProfiles("demo");

    assertThat(OnOwnIssuer.matches(settings)).isTrue();
  }

  @Test
  void isNotThereOutsideTheDemo() {
    assertThat(OnOwnIssuer.matches(settings)).isFalse();
  }

  @Test
  void isNotThereWithoutLogin() {
    settings.setActiveProfiles("demo");
    settings.setProperty(LOGIN, "false");

    assertThat(OnOwnIssuer.matches(settings)).isFalse();
  }

  @Test
  void isNotThereBesideAnotherIssuer() {
    settings.setActiveProfiles("demo");
    settings.setProperty(TRUSTED, "https://login.example.nhs.uk/realms/care");

    assertThat(OnOwnIssuer.matches(settings)).isFalse();
  }
}
