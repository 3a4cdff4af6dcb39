package org.socialprescribing.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the keyboard where to look, and that this is the demo. */
@Component
@Profile("demo")
class DemoBanner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoBanner.class);

  private static final String TEXT =
      """

      ------------------------------------------------------------------------------
       Social prescribing FHIR server: ready

       Look here      http://127.0.0.1:%1$d/
       Guide          http://127.0.0.1:%1$d/ig/
       FHIR R4 base   http://127.0.0.1:%1$d/fhir   (what it offers: /fhir/metadata)
       Try            %4$s

       This is the demo profile: synthetic people, %3$s on this machine only.
       Never put real people's data here. Data directory: %2$s
       Stop with Ctrl-C. For a real set-up see docs/containers.md.
      ------------------------------------------------------------------------------
      """;

  private final ServletWebServerApplicationContext server;
  private final Environment settings;

  DemoBanner(ServletWebServerApplicationContext server, Environment settings) {
    this.server = server;
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    String data =
        settings.containsProperty("spring.datasource.url")
            ? "the database that spring.datasource.url names"
            : settings.getProperty(
                "social-prescribing.embedded-postgres.data-directory", "data/postgres");
    boolean login =
        settings.getProperty("social-prescribing.security.enabled", Boolean.class, true);
    LOG.info(
        TEXT.formatted(
            server.getWebServer().getPort(),
            data,
            login ? "login with tokens," : "no login, open",
            login
                ? "the requests on the page above, each with a token of another actor"
                : "curl 'http://127.0.0.1:%d/fhir/Task?status=requested&_include=Task:patient'"
                    .formatted(server.getWebServer().getPort())));
  }
}
