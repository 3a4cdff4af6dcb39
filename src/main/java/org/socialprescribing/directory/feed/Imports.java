package org.socialprescribing.directory.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.socialprescribing.conformance.UnusableSetting;

/** The feeds of the settings, and the way to import one of them or a file. */
final class Imports {

  private final Map<String, Feed> feeds = new TreeMap<>();
  private final Importing importing;
  private final FeedProperties.Limits limits;

  Imports(FeedProperties settings, Importing importing) {
    settings.feeds().forEach((name, source) -> feeds.put(name, feed(name, source)));
    this.importing = importing;
    this.limits = settings.imports();
  }

  private static Feed feed(String name, FeedProperties.Source source) {
    String scheme = String.valueOf(source.url().getScheme());
    if (!scheme.matches("https?") || source.url().getHost() == null) {
      throw new UnusableSetting(
          "social-prescribing.directory.feeds." + name + ".url is no address of a feed.",
          "Write the address above /services, beginning with https:// or http://.",
          null);
    }
    return new Feed(name, source.url(), source.pageSize());
  }

  Map<String, Feed> feeds() {
    return feeds;
  }

  /** By the name, or by the whole address. */
  Optional<Feed> find(String nameOrAddress) {
    return feeds.values().stream()
        .filter(
            feed ->
                feed.name().equals(nameOrAddress)
                    || feed.address().toString().equals(nameOrAddress))
        .findFirst();
  }

  /** Empty while the feed is being imported by somebody else. */
  Optional<Run> run(Feed feed, boolean mayTakeOver, BooleanSupplier stop) {
    return importing.run(feed.name(), new HttpPages(feed, limits), mayTakeOver, stop);
  }

  /**
   * @param name under which the entries are kept
   */
  Optional<Run> runFile(String name, Path file, boolean mayTakeOver)
      throws FeedFailure, IOException {
    int pageSize = Optional.ofNullable(feeds.get(name)).map(Feed::pageSize).orElse(250);
    try (var pages = new FilePages(file, pageSize)) {
      return importing.run(name, pages, mayTakeOver, () -> false);
    }
  }
}
