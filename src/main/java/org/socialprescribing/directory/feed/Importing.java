package org.socialprescribing.directory.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.directory.feed.Run.Outcome;
import org.socialprescribing.directory.feed.Run.State;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a feed: page after page, none of them in part, from where a run was broken off. What has
 * vanished from a feed becomes inactive, and only when the whole feed has been seen.
 */
final class Importing {

  private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

  /** More than this and a fifth of a feed do not vanish at once. */
  private static final int MANY = 1000;

  /** How often a run that waits for its feed says that it lives. */
  private static final Duration BEAT = Duration.ofSeconds(10);

  private static final int FIFTH = 5;
  private static final int AT_ONCE = 200;

  private final Entries entries;
  private final Runs runs;
  private final Quarantine quarantine;
  private final PageWriter writer;
  private final Records records;
  private final Making making;
  private final Preparation preparation;
  private final TransactionTemplate transactions;
  private final FeedProperties.Limits limits;

  Importing(
      Tables tables,
      PageWriter writer,
      Records records,
      Making making,
      Preparation preparation,
      TransactionTemplate transactions,
      FeedProperties.Limits limits) {
    this.entries = tables.entries();
    this.runs = tables.runs();
    this.quarantine = tables.quarantine();
    this.writer = writer;
    this.records = records;
    this.making = making;
    this.preparation = preparation;
    this.transactions = transactions;
    this.limits = limits;
  }

  /** What is known of feeds. */
  record Tables(Entries entries, Runs runs, Quarantine quarantine, Duplicates duplicates) {}

  /**
   * Carries out a run to its end, or until it is stopped; empty while another one is under way.
   *
   * @param mayTakeOver whether a run that is marked as running is known to have nobody behind it
   * @param stop asked before each page
   */
  Optional<Run> run(String feed, Pages pages, boolean mayTakeOver, BooleanSupplier stop) {
    Optional<Runs.Owned> begun = runs.begin(feed, pages.source(), mayTakeOver);
    begun.ifPresent(run -> carryOut(feed, pages, run, stop));
    return begun.flatMap(run -> runs.find(run.id()));
  }

  private void carryOut(String feed, Pages pages, Runs.Owned run, BooleanSupplier stop) {
    try {
      entries.forgetSeenBefore(feed, run.id());
      State state = importPages(feed, pages, run, stop);
      runs.end(run, state);
      LOG.info("Feed {}: run {} is {}", feed, run.id(), state.code());
    } catch (Runs.Lost lost) {
      LOG.warn("Feed {}: run {} was taken over by somebody else", feed, run.id());
    } catch (InterruptedException stopped) {
      runs.end(run, State.STOPPED);
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      LOG.error("Feed {}: run {} failed: {}", feed, run.id(), failure.getClass().getName());
      runs.trouble(run, null, Problem.NOT_STORED, "The server could not go on with the import.");
      runs.end(run, State.FAILED);
    }
  }

  private State importPages(String feed, Pages pages, Runs.Owned run, BooleanSupplier stop)
      throws InterruptedException {
    Sieve sieve =
        new Sieve(
            feed,
            pages,
            entries,
            making,
            limits.entrySize().toBytes(),
            run.resumed() ? entries.seenBy(run.id()) : Set.of());
    try (var reading = new ReadingAhead(feed, pages, sieve, entries, run.nextPage())) {
      while (true) {
        if (stop.getAsBoolean()) {
          return State.STOPPED;
        }
        ReadingAhead.Step step = reading.next(BEAT);
        if (step == null) {
          runs.progress(run, null, Map.of(), Map.of());
          continue;
        }
        step.troubles()
            .forEach(each -> runs.trouble(run, each.page(), each.problem(), each.sentence()));
        if (!step.pages().isEmpty()) {
          writer.write(feed, run, step.pages());
        }
        if (step.end() != null) {
          return step.end() == State.COMPLETED ? complete(feed, pages, run, sieve) : step.end();
        }
      }
    }
  }

  /** The last page is stored. Whether everything was seen, the numbers and the feed itself say. */
  private State complete(String feed, Pages pages, Runs.Owned run, Sieve sieve)
      throws InterruptedException {
    Run now = runs.find(run.id()).orElseThrow();
    if (now.items() != null && now.items() != sieve.size()) {
      runs.trouble(
          run,
          null,
          Problem.CHANGED_UNDERWAY,
          "The feed says that it has %d entries, and its pages had %d. Nothing was made inactive."
              .formatted(now.items(), sieve.size()));
      return State.INCOMPLETE;
    }
    List<String> unseen = entries.unseen(feed, run.id());
    if (unseen.size() > MANY && unseen.size() > entries.active(feed) / FIFTH) {
      runs.trouble(
          run,
          null,
          Problem.TOO_MANY_GONE,
          "%d entries are gone at once. Nothing was made inactive.".formatted(unseen.size()));
      return State.INCOMPLETE;
    }
    return deactivate(feed, pages, run, unseen);
  }

  private State deactivate(String feed, Pages pages, Runs.Owned run, List<String> unseen)
      throws InterruptedException {
    var gone = new ArrayList<String>();
    try {
      for (String id : unseen) {
        if (pages.isGone(id)) {
          gone.add(id);
        }
        runs.progress(run, null, Map.of(), Map.of());
      }
    } catch (FeedFailure failure) {
      runs.trouble(
          run, null, failure.problem(), failure.getMessage() + " Nothing was made inactive.");
      return State.INCOMPLETE;
    }
    for (int i = 0; i < gone.size(); i += AT_ONCE) {
      List<String> some = gone.subList(i, Math.min(gone.size(), i + AT_ONCE));
      transactions.executeWithoutResult(transaction -> deactivate(feed, run, some));
    }
    if (gone.size() < unseen.size()) {
      runs.trouble(
          run,
          null,
          Problem.CHANGED_UNDERWAY,
          "%d entries were on no page and are still there. The next run will come across them."
              .formatted(unseen.size() - gone.size()));
      return State.INCOMPLETE;
    }
    quarantine.releaseOlder(feed, run.id());
    return State.COMPLETED;
  }

  private void deactivate(String feed, Runs.Owned run, List<String> ids) {
    List<String> names = ids.stream().map(id -> "HealthcareService/" + id).toList();
    List<Resource> current = records.read(names);
    current.forEach(service -> ((HealthcareService) service).setActive(false));
    records.put(current.stream().map(preparation::prepare).toList());
    entries.vanish(feed, ids);
    runs.progress(run, null, Map.of(Outcome.DEACTIVATED, ids.size()), Map.of());
  }
}
