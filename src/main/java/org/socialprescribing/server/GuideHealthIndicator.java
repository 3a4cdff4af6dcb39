package org.socialprescribing.server;

import org.socialprescribing.conformance.GuideReadiness;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Readiness of the guide: loaded, and its validator warm. */
@Component
class GuideHealthIndicator implements HealthIndicator {

  private final GuideReadiness readiness;

  GuideHealthIndicator(GuideReadiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public Health health() {
    var health = readiness.isWarm() ? Health.up() : Health.outOfService();
    return health.withDetail("artefacts", readiness.artefacts()).build();
  }
}
