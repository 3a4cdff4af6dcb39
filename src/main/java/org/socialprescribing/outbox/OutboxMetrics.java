package org.socialprescribing.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;

/** Messages that have not left, and those of them that are stuck, by kind; for all servers. */
final class OutboxMetrics implements MeterBinder {

  private final Outbox outbox;
  private final List<Kind> kinds;
  private final int stuckFrom;

  OutboxMetrics(Outbox outbox, List<Kind> kinds, int stuckFrom) {
    this.outbox = outbox;
    this.kinds = List.copyOf(kinds);
    this.stuckFrom = stuckFrom;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Kind kind : kinds) {
      Gauge.builder("outbox.waiting", () -> outbox.count(kind))
          .description("Messages that have not left yet")
          .tag("kind", kind.name())
          .register(registry);
      Gauge.builder("outbox.stuck", () -> outbox.stuck(kind, stuckFrom))
          .description("Messages that failed often or are overdue; somebody should look")
          .tag("kind", kind.name())
          .register(registry);
    }
  }
}
