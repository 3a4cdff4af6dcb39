package org.socialprescribing.server;

import org.socialprescribing.conformance.GuideReadiness;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Holds back the readiness of the server until its validator is warm; Spring Boot says ready after
 * the last runner.
 */
@Component
@Order(0)
class ReadyWhenWarm implements ApplicationRunner {

  private final GuideReadiness guide;

  ReadyWhenWarm(GuideReadiness guide) {
    this.guide = guide;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    guide.awaitWarm();
  }
}
