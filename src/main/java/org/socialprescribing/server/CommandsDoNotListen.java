package org.socialprescribing.server;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Keeps the program from listening, and from getting ready for requests, while it carries out a
 * command: whatever argument is no option names one.
 */
final class CommandsDoNotListen implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment settings, SpringApplication application) {
    if (StringUtils.hasText(settings.getProperty("nonOptionArgs"))) {
      settings
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "command",
                  Map.of("server.port", "-1", "social-prescribing.conformance.warm-up", "false")));
    }
  }
}
