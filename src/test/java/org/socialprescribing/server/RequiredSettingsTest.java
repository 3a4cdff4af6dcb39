package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTest {

  private static final String DATABASE = "spring.datasource.url";
  private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
  private static final String KEYS = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";
  private static final String ENFORCEMENT = "social-prescribing.conformance.enforcement";

  private final MockEnvironment settings = new MockEnvironment();

  @Test
  void namesEverySettingThatIsMissing() {
    assertThatThrownBy(this::check)
        .asInstanceOf(InstanceOfAssertFactories.type(SettingsRefused.class))
        .extracting(SettingsRefused::action, InstanceOfAssertFactories.STRING)
        .contains(DATABASE, ISSUER, "mvn spring-boot:run");
  }

  @Test
  void namesOnlyTheIssuerWhenTheDatabaseIsSet() {
    settings.setProperty(DATABASE, "jdbc:postgresql://db:5432/social_prescribing");

    assertThatThrownBy(this::check)
        .asInstanceOf(InstanceOfAssertFactories.type(SettingsRefused.class))
        .extracting(SettingsRefused::action, InstanceOfAssertFactories.STRING)
        .contains(ISSUER)
        .doesNotContain(DATABASE);
  }

  @Test
  void namesOnlyTheDatabaseWhenTheIssuerIsSet() {
    settings.setProperty(ISSUER, "https://login.example.nhs.uk/realms/care");

    assertThatThrownBy(this::check)
        .asInstanceOf(InstanceOfAssertFactories.type(SettingsRefused.class))
        .extracting(SettingsRefused::action, InstanceOfAssertFactories.STRING)
        .contains(DATABASE)
        .doesNotContain(ISSUER);
  }

  @ParameterizedTest
  @ValueSource(strings = {DATABASE, ISSUER})
  void takesAnEmptyValueForNone(String empty) {
    settings.setProperty(DATABASE, "jdbc:postgresql://db:5432/social_prescribing");
    settings.setProperty(ISSUER, "https://login.example.nhs.uk/realms/care");
    settings.setProperty(empty, "");

    assertThatThrownBy(this::check).isInstanceOf(SettingsRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {ISSUER, KEYS})
  void isContentWithADatabaseAndATokenIssuer(String issuer) {
    settings.setProperty(DATABASE, "jdbc:postgresql://db:5432/social_prescribing");
    settings.setProperty(issuer, "https://login.example.nhs.uk/realms/care");

    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void needsNothingForTheDemoOnThisMachine() {
    settings.setActiveProfiles("demo");
    settings.setProperty("server.address", "127.0.0.1");

    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void refusesADemoThatOthersCanReach(String address) {
    settings.setActiveProfiles("demo");
    settings.setProperty("server.address", address);

    assertThatThrownBy(this::check)
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("this machine only")
        .hasMessageContaining(address);
  }

  @Test
  void refusesADemoWithoutAnAddressBecauseItWouldListenEverywhere() {
    settings.setActiveProfiles("demo");

    assertThatThrownBy(this::check)
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("this machine only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stock", "off", "none", ""})
  void refusesToSwitchTheGuideOffOutsideTheDemo(String enforcement) {
    settings.setProperty(DATABASE, "jdbc:postgresql://db:5432/social_prescribing");
    settings.setProperty(ISSUER, "https://login.example.nhs.uk/realms/care");
    settings.setProperty(ENFORCEMENT, enforcement);

    assertThatThrownBy(this::check)
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining(ENFORCEMENT);
  }

  private void check() {
    new RequiredSettings().postProcessEnvironment(settings, new SpringApplication());
  }
}
