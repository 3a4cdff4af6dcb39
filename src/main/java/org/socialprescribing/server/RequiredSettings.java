package org.socialprescribing.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Refuses to start a server that would be open or would have nowhere to keep its data.
 *
 * <p>Checked before anything else is built, so that the answer comes at once.
 */
final class RequiredSettings implements EnvironmentPostProcessor, Ordered {

  private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
  private static final String KEYS = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";
  private static final String DATABASE = "spring.datasource.url";
  private static final String ENFORCEMENT = "social-prescribing.conformance.enforcement";
  private static final String ADDRESS = "server.address";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment settings, SpringApplication application) {
    if (settings.acceptsProfiles(Profiles.of("demo"))) {
      requireLoopback(settings.getProperty(ADDRESS, "0.0.0.0"));
    } else {
      requireGuideEnforced(settings);
      requireDatabaseAndIssuer(settings);
    }
  }

  private static void requireLoopback(String address) {
    if (!isLoopback(address)) {
      throw new SettingsRefused(
          "The demo profile has no login, so it listens on this machine only, not on "
              + address
              + ".",
          "Remove server.address, or set it to 127.0.0.1. To serve others, leave the demo profile and set "
              + DATABASE
              + " and "
              + ISSUER
              + ".");
    }
  }

  private static void requireGuideEnforced(ConfigurableEnvironment settings) {
    if (!"guide".equals(settings.getProperty(ENFORCEMENT, "guide"))) {
      throw new SettingsRefused(
          ENFORCEMENT + " is for benchmarks: it switches off the validation of writes.",
          "Remove " + ENFORCEMENT + ", or use the demo profile.");
    }
  }

  private static void requireDatabaseAndIssuer(ConfigurableEnvironment settings) {
    var missing = new ArrayList<String>();
    if (isBlank(settings, DATABASE)) {
      missing.add(
          "  "
              + DATABASE
              + "  the PostgreSQL database, for example jdbc:postgresql://db:5432/social_prescribing");
    }
    if (isBlank(settings, ISSUER) && isBlank(settings, KEYS)) {
      missing.add(
          "  "
              + ISSUER
              + "  the OAuth 2.0 issuer whose tokens callers bring, for example https://login.example.nhs.uk/realms/care");
    }
    if (!missing.isEmpty()) {
      throw new SettingsRefused(
          "Outside the demo profile this server needs a database and a token issuer, and starts with neither open.",
          "Set these, as properties or as environment variables (SPRING_DATASOURCE_URL and so on):\n"
              + String.join("\n", missing)
              + "\nTo try the server on this machine, run: mvn spring-boot:run");
    }
  }

  /** An empty value, as compose files pass for an unset variable, is no value. */
  private static boolean isBlank(ConfigurableEnvironment settings, String name) {
    return !StringUtils.hasText(settings.getProperty(name));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** After the configuration files have been read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
