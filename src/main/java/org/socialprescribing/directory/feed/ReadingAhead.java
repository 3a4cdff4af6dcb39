package org.socialprescribing.directory.feed;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.socialprescribing.directory.feed.Run.State;

/** Reads the next pages and makes records of them while a page is being stored. */
final class ReadingAhead implements AutoCloseable {

  /** Pages that wait to be stored. */
  private static final int AHEAD = 2;

  /**
   * A feed that cannot give so many pages in a row has a fault, and is not asked for all others.
   */
  private static final int MOST_FAILURES = 3;

  private final String feed;
  private final Pages pages;
  private final Sieve sieve;
  private final Entries entries;
  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
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
   * @param page null where none could be read
   * @param end null while others follow
   */
  record Step(@Nullable Sifted page, List<Trouble> troubles, @Nullable State end) {}

  record Trouble(@Nullable Integer page, Problem problem, String sentence) {}

  /** The next page to store; null when none has come for a while. */
  @Nullable
  Step next(Duration patience) throws InterruptedException {
    Step step = steps.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (step == null && !reader.isAlive() && steps.isEmpty()) {
      throw new IllegalStateException("Nobody reads the feed any more");
    }
    return step;
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
        steps.put(new Step(read.page, List.of(), end));
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
        steps.put(
            new Step(
                null, List.of(new Trouble(number, failure.problem(), failure.getMessage())), null));
      } catch (RuntimeException failure) {
        end(number, Problem.UNREADABLE, "The server could not read the page.");
        return;
      }
    }
  }

  private void end(int number, Problem problem, String sentence) throws InterruptedException {
    var troubles = new ArrayList<Trouble>();
    troubles.add(new Trouble(number, problem, sentence));
    steps.put(new Step(null, troubles, State.FAILED));
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
