package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTest {

  private static final String DATABASE = "spring.datasource.url";
  private static final String SECURITY = "social-prescribing.security.enabled";
  private static final String ISSUER = "social-prescribing.security.issuers[0].uri";
  private static final String AUDIENCES = "social-prescribing.security.issuers[0].audiences";
  private static final String ENFORCEMENT = "social-prescribing.conformance.enforcement";

  private final MockEnvironment settings = new MockEnvironment();

  @Test
  void namesEverySettingThatIsMissing() {
    assertThatThrownBy(this::check)
        .asInstanceOf(InstanceOfAssertFactories.type(SettingsRefused.class))
        .extracting(SettingsRefused::action, InstanceOfAssertFactories.STRING)
        .contains(DATABASE, ISSUER, AUDIENCES, "mvn spring-boot:run");
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
    setIssuer();

    assertThatThrownBy(this::check)
        .asInstanceOf(InstanceOfAssertFactories.type(SettingsRefused.class))
        .extracting(SettingsRefused::action, InstanceOfAssertFactories.STRING)
        .contains(DATABASE)
        .doesNotContain(ISSUER);
  }

  @ParameterizedTest
  @ValueSource(strings = {DATABASE, ISSUER, AUDIENCES})
  void takesAnEmptyValueForNone(String empty) {
    settings.setProperty(DATABASE, "jdbc:postgresql://db:5432/social_prescribing");
    setIssuer();
    settings.setProperty(empty, "");

    assertThatThrownBy(this::check).isInstanceOf(SettingsRefused.class);
  }

  @Test
  void isContentWithADatabaseAndATokenIssuer() {
    settings.setProperty(DATABASE, "jdbc:postgresql://db:5432/social_prescribing");
    setIssuer();

    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void needsNothingForTheDemoOnThisMachine() {
    settings.setActiveProfiles("demo");
    settings.setProperty("server.address", "127.0.0.1");
    settings.setProperty(SECURITY, "false");

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
    setIssuer();
    settings.setProperty(ENFORCEMENT, enforcement);

    assertThatThrownBy(this::check)
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining(ENFORCEMENT);
  }

  @Test
  void refusesToSwitchTheAuditOffOutsideTheDemo() {
    settings.setProperty(DATABASE, "jdbc:postgresql://db:5432/social_prescribing");
    setIssuer();
    settings.setProperty("social-prescribing.audit.enabled", "false");

    assertThatThrownBy(this::check)
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("social-prescribing.audit.enabled");
  }

  @Test
  void everyIssuerNeedsAnAudience() {
    settings.setProperty(DATABASE, "jdbc:postgresql://db:5432/social_prescribing");
    setIssuer();
    settings.setProperty("social-prescribing.security.issuers[1].uri", "https://two.example");

    assertThatThrownBy(this::check)
        .asInstanceOf(InstanceOfAssertFactories.type(SettingsRefused.class))
        .extracting(SettingsRefused::action, InstanceOfAssertFactories.STRING)
        .contains("social-prescribing.security.issuers[1].audiences")
        .doesNotContain(AUDIENCES);
  }

  @Test
  void readsAnIssuerFromTheVariablesOfAContainer() {
    settings.setProperty(DATABASE, "jdbc:postgresql://db:5432/social_prescribing");
    settings
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(
                    "SOCIAL_PRESCRIBING_SECURITY_ISSUERS_0_URI", "https://login.example.nhs.uk",
                    "SOCIAL_PRESCRIBING_SECURITY_ISSUERS_0_AUDIENCES", "one,two")));

    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void needsAnIssuerForADemoWithLogin() {
    settings.setActiveProfiles("demo");
    settings.setProperty("server.address", "127.0.0.1");
    settings.setProperty(SECURITY, "true");

    assertThatThrownBy(this::check)
        .asInstanceOf(InstanceOfAssertFactories.type(SettingsRefused.class))
        .extracting(SettingsRefused::action, InstanceOfAssertFactories.STRING)
        .contains(ISSUER, AUDIENCES)
        .doesNotContain(DATABASE);
  }

  @Test
  void refusesAServerWithoutLoginThatOthersCanReach() {
    settings.setProperty(DATABASE, "jdbc:postgresql://db:5432/social_prescribing");
    settings.setProperty(SECURITY, "false");

    assertThatThrownBy(this::check)
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("this machine only");

    settings.setProperty("server.address", "127.0.0.1");
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  private void setIssuer() {
    settings.setProperty(ISSUER, "https://login.example.nhs.uk/realms/care");
    settings.setProperty(AUDIENCES, "https://fhir.example.nhs.uk/fhir");
  }

  private void check() {
    new RequiredSettings().postProcessEnvironment(settings, new SpringApplication());
  }
}
