package org.socialprescribing.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.conformance.explain.RefusedRequest;

/**
 * Goes through all people and removes those whose retention period has ended.
 *
 * <p>Each person is a transaction. A run that is broken off is simply begun again: who is gone is
 * gone, who is not is found.
 */
final class RetentionRun {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);
  private static final int PAGE = 500;

  private final Lives lives;
  private final Erasure erasure;
  private final RetentionRules rules;
  private final RetentionProperties settings;
  private final Clock clock;

  RetentionRun(
      Lives lives,
      Erasure erasure,
      RetentionRules rules,
      RetentionProperties settings,
      Clock clock) {
    this.lives = lives;
    this.erasure = erasure;
    this.rules = rules;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * How many people a run has removed, and how many were due and could not be removed; of a dry run
   * how many would be.
   */
  record Result(int erased, int kept) {}

  /**
   * @param dry whether it only says who is due
   * @param stop asked before each person
   */
  Result run(boolean dry, BooleanSupplier stop) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Facts.ENGLAND);
    LocalDate untouchedSince = today.minusYears(settings.untouched());
    int erased = 0;
    int kept = 0;
    List<Lives.Candidate> page = lives.after(0, untouchedSince, PAGE);
    while (!page.isEmpty() && erased < settings.largestRun()) {
      for (Lives.Candidate candidate : page) {
        if (stop.getAsBoolean()) {
          throw new CancellationException("The server stops");
        }
        if (erased < settings.largestRun() && !settings.held().contains(candidate.id())) {
          switch (treat(candidate.id(), dry, today)) {
            case ERASED -> erased++;
            case KEPT -> kept++;
            case NOT_DUE -> {}
          }
        }
      }
      page = lives.after(page.get(page.size() - 1).key(), untouchedSince, PAGE);
    }
    LOG.info(
        dry
            ? "Retention: {} people are due, {} more are due and cannot be removed now"
            : "Retention: {} people removed, {} due and not removed",
        erased,
        kept);
    return new Result(erased, kept);
  }

  private enum Outcome {
    NOT_DUE,
    ERASED,
    KEPT
  }

  private Outcome treat(String person, boolean dry, LocalDate today) {
    ErasureOrder order = ErasureOrder.retentionEnded(person);
    try {
      return dry
          ? erasure
              .previewIf(order, life -> rules.due(life, today))
              .map(preview -> said(person, preview))
              .orElse(Outcome.NOT_DUE)
          : erasure
              .erase(order, life -> rules.due(life, today))
              .map(tombstone -> Outcome.ERASED)
              .orElse(Outcome.NOT_DUE);
    } catch (RefusedRequest obstacle) {
      LOG.info("Retention: Patient/{} is due and stays: {}", person, obstacle.getMessage());
      return Outcome.KEPT;
    } catch (RuntimeException failure) {
      // The next run tries again; this one goes on with the others.
      LOG.error("Retention: Patient/{} not removed: {}", person, failure.getClass().getName());
      return Outcome.KEPT;
    }
  }

  private static Outcome said(String person, Erasure.Preview preview) {
    List<String> obstacles = preview.obstacles().stream().map(Obstacle::rule).toList();
    LOG.info(
        "Retention: Patient/{} is due since the last activity on {}: {} {}",
        person,
        preview.tombstone().lastActivity(),
        preview.tombstone().records(),
        obstacles.isEmpty() ? "" : obstacles);
    return obstacles.isEmpty() ? Outcome.ERASED : Outcome.KEPT;
  }
}
