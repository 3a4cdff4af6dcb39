package org.socialprescribing.directory.feed;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.util.unit.DataSize;

/** Imports fake feeds with limits that a test does not have to wait for. */
final class Importer {

  static final FeedProperties.Limits HURRIED =
      new FeedProperties.Limits(
          java.time.Duration.ofMillis(1500),
          DataSize.ofKilobytes(400),
          DataSize.ofKilobytes(50),
          DataSize.ofMegabytes(50),
          200,
          2,
          java.time.Duration.ofMillis(5));

  /** For feeds that answer when the test lets them. */
  static final FeedProperties.Limits PATIENT =
      new FeedProperties.Limits(
          java.time.Duration.ofMinutes(1),
          DataSize.ofMegabytes(5),
          DataSize.ofKilobytes(50),
          DataSize.ofMegabytes(50),
          200,
          2,
          java.time.Duration.ofMillis(5));

  private final Importing importing;
  final String name = "fake-" + UUID.randomUUID().toString().substring(0, 8);
  private final FakeFeed feed;
  private final int pageSize;
  private final FeedProperties.Limits limits;

  Importer(Importing importing, FakeFeed feed, int pageSize) {
    this(importing, feed, pageSize, HURRIED);
  }

  Importer(Importing importing, FakeFeed feed, int pageSize, FeedProperties.Limits limits) {
    this.importing = importing;
    this.feed = feed;
    this.pageSize = pageSize;
    this.limits = limits;
  }

  Run run() {
    return run(() -> false);
  }

  Run run(BooleanSupplier stop) {
    return importing
        .run(name, new HttpPages(feed.named(name, pageSize), limits), false, stop)
        .orElseThrow();
  }

  /** Only what is not zero. */
  static Map<String, Long> counts(Run run) {
    var counts = new TreeMap<>(run.counts());
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
