package org.socialprescribing.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
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

  private static final String SECURITY = "social-prescribing.security.enabled";
  private static final String DATABASE = "spring.datasource.url";
  private static final String ENFORCEMENT = "social-prescribing.conformance.enforcement";
  private static final String AUDIT = "social-prescribing.audit.enabled";
  private static final String ADDRESS = "server.address";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment settings, SpringApplication application) {
    boolean tokens = settings.getProperty(SECURITY, Boolean.class, true);
    if (settings.acceptsProfiles(Profiles.of("demo"))) {
      requireLoopback(settings, "The demo profile");
      require(tokens ? RequiredIssuers.missing(settings) : List.of());
    } else {
      requireGuideEnforced(settings);
      requireAudit(settings);
      if (!tokens) {
        requireLoopback(settings, "A server without login");
      }
      require(missingOutsideTheDemo(settings, tokens));
    }
  }

  private static void requireLoopback(ConfigurableEnvironment settings, String who) {
    String address = settings.getProperty(ADDRESS, "0.0.0.0");
    if (!isLoopback(address)) {
      throw new SettingsRefused(
          who
              + " is open to whoever reaches it, so it listens on this machine only, not on "
              + address
              + ".",
          "Set server.address to 127.0.0.1; in the demo profile removing it will do. To serve others, leave the demo profile, leave "
              + SECURITY
              + " on, and set "
              + DATABASE
              + " and "
              + RequiredIssuers.URI
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

  private static void requireAudit(ConfigurableEnvironment settings) {
    if (!settings.getProperty(AUDIT, Boolean.class, true)) {
      throw new SettingsRefused(
          AUDIT + " is for benchmarks: nobody could tell any more who has seen what.",
          "Remove " + AUDIT + ", or use the demo profile.");
    }
  }

  private static List<String> missingOutsideTheDemo(
      ConfigurableEnvironment settings, boolean tokens) {
    var missing = new ArrayList<String>();
    if (isBlank(settings, DATABASE)) {
      missing.add(
          "  "
              + DATABASE
              + "  the PostgreSQL database, for example jdbc:postgresql://db:5432/social_prescribing");
    }
    if (tokens) {
      missing.addAll(RequiredIssuers.missing(settings));
    }
    return missing;
  }

  private static void require(List<String> missing) {
    if (!missing.isEmpty()) {
      throw new SettingsRefused(
          "Outside the demo profile this server needs a database and a token issuer, and a demo with login needs an issuer; it starts with neither open.",
          "Set these, as properties or as environment variables (SPRING_DATASOURCE_URL and so on):\n"
              + String.join("\n", missing)
              + "\nTo try the server on this machine without login, run: mvn spring-boot:run");
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
