package org.socialprescribing.ledger;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Keeps the program from listening while it carries out {@link VerifyLedgerCommand}. */
public final class VerifyLedgerWithoutListening implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment settings, SpringApplication application) {
    String words = settings.getProperty("nonOptionArgs", "");
    if (List.of(words.split(",")).contains(VerifyLedgerCommand.NAME)) {
      settings
          .getPropertySources()
          .addFirst(new MapPropertySource(VerifyLedgerCommand.NAME, Map.of("server.port", "-1")));
    }
  }
}
