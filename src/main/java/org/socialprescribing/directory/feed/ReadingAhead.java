package org.socialprescribing.directory.feed;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.socialprescribing.directory.feed.Run.State;

/** Reads the next pages and makes records of them while others are being stored. */
final class ReadingAhead implements AutoCloseable {

  /** Entries that wait to be stored: two pages of a usual feed which is new. */
  private static final int AHEAD = 500;

  /** A page weighs as much even if nothing in it has changed. */
  private static final int LEAST = 20;

  /** Entries that are stored together, if so many have come. */
  private static final int TOGETHER = 250;

  /**
   * A feed that cannot give so many pages in a row has a fault, and is not asked for all others.
   */
  private static final int MOST_FAILURES = 3;

  private final String feed;
  private final Pages pages;
  private final Sieve sieve;
  private final Entries entries;
  private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(AHEAD);
  private final Thread reader;

  ReadingAhead(String feed, Pages pages, Sieve sieve, Entries entries, int firstPage) {
    this.feed = feed;
    this.pages = pages;
    this.sieve = sieve;
    this.entries = entries;
    this.reader = new Thread(() -> read(firstPage), "feed-" + feed);
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * @param pages none where none could be read
   * @param end null while others follow
   */
  record Step(List<Sifted> pages, List<Trouble> troubles, @Nullable State end) {

    private int weight() {
      int entries = pages.stream().mapToInt(page -> page.changed().size()).sum();
      return Math.min(AHEAD, Math.max(LEAST, entries));
    }

    private Step and(Step next) {
      return new Step(both(pages, next.pages), both(troubles, next.troubles), next.end);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
      return Stream.concat(one.stream(), other.stream()).toList();
    }
  }

  record Trouble(@Nullable Integer page, Problem problem, String sentence) {}

  /** The next pages to store, as many as are there; null when none has come for a while. */
  @Nullable
  Step next(Duration patience) throws InterruptedException {
    Step step = steps.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (step == null && !reader.isAlive() && steps.isEmpty()) {
      throw new IllegalStateException("Nobody reads the feed any more");
    }
    return step == null ? null : withFollowing(step);
  }

  private Step withFollowing(Step first) {
    Step all = first;
    room.release(first.weight());
    while (all.weight() < TOGETHER) {
      Step next = steps.poll();
      if (next == null) {
        break;
      }
      room.release(next.weight());
      all = all.and(next);
    }
    return all;
  }

  private void put(Step step) throws InterruptedException {
    room.acquire(step.weight());
    steps.put(step);
  }

  @Override
  public void close() {
    reader.interrupt();
  }

  private void read(int firstPage) {
    try {
      readAll(firstPage);
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
    }
  }

  private void readAll(int firstPage) throws InterruptedException {
    boolean hasGaps = false;
    int failures = 0;
    Integer knownPages = null;
    for (int number = firstPage; ; number++) {
      try {
        Read read = page(number);
        knownPages = read.page.pages() == null ? knownPages : read.page.pages();
        failures = 0;
        State end = read.isLast ? hasGaps ? State.INCOMPLETE : State.COMPLETED : null;
        put(new Step(List.of(read.page), List.of(), end));
        if (read.isLast) {
          return;
        }
      } catch (FeedFailure failure) {
        failures++;
        hasGaps = true;
        boolean goesOn =
            failure.problem() != Problem.PAGES_LOOP
                && failure.problem() != Problem.TOO_MANY_PAGES
                && failures < MOST_FAILURES
                && knownPages != null
                && number < knownPages;
        if (!goesOn) {
          end(number, failure.problem(), failure.getMessage());
          return;
        }
        put(
            new Step(
                List.of(),
                List.of(new Trouble(number, failure.problem(), failure.getMessage())),
                null));
      } catch (RuntimeException failure) {
        end(number, Problem.UNREADABLE, "The server could not read the page.");
        return;
      }
    }
  }

  private void end(int number, Problem problem, String sentence) throws InterruptedException {
    put(new Step(List.of(), List.of(new Trouble(number, problem, sentence)), State.FAILED));
  }

  private record Read(Sifted page, boolean isLast) {}

  private Read page(int number) throws FeedFailure, InterruptedException {
    KnownPage known = entries.page(feed, number);
    Pages.Fetched fetched = pages.page(number, known);
    if (fetched.page().isEmpty()) {
      return new Read(sieve.same(number, known), known.isLast());
    }
    Page page = fetched.page().get();
    return new Read(sieve.sift(number, page, fetched.etag(), fetched.hash()), page.isLast());
  }
}
