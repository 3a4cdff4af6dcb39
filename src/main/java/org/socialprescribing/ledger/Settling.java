package org.socialprescribing.ledger;

import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the lines that follow from one transaction, when all of its records are stored and right
 * before it is committed. What is refused here is rolled back with all the rest.
 *
 * <p>The account of each provider is locked first, in one order for everybody: of two acceptances
 * at the last place, the second sees the line of the first.
 */
final class Settling implements TransactionSynchronization {

  private static final Comparator<Acceptance> ORDER =
      Comparator.comparing(Acceptance::since).thenComparing(Acceptance::task);

  private final Book book;
  private final Bookkeeping bookkeeping;
  private final Clock clock;

  private final Set<String> moved = new TreeSet<>();
  private final Set<String> redirected = new TreeSet<>();
  private final Set<String> amended = new TreeSet<>();

  Settling(Book book, Bookkeeping bookkeeping, Clock clock) {
    this.book = book;
    this.bookkeeping = bookkeeping;
    this.clock = clock;
  }

  static Settling ofThisTransaction(Supplier<Settling> fresh) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Settling.class::isInstance)
        .map(Settling.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              Settling settling = fresh.get();
              TransactionSynchronizationManager.registerSynchronization(settling);
              return settling;
            });
  }

  /**
   * @param task {@code Task/id}
   */
  void moved(String task) {
    moved.add(task);
  }

  /**
   * @param request {@code ServiceRequest/id}, which now asks somebody else
   */
  void redirected(String request) {
    redirected.add(request);
  }

  /**
   * @param provider {@code Organization/id}, of which an agreement has changed
   */
  void amended(String provider) {
    amended.add(provider);
  }

  /** After consents and before the claims of referrals: locks are taken in one order everywhere. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    redirected.forEach(request -> moved.addAll(book.tasksOf(request)));
    Set<String> providers = providers();
    if (providers.isEmpty()) {
      return; // Without a provider and without a line there is nothing to settle.
    }
    providers.forEach(book::lock);
    book.acceptances(moved).stream().sorted(ORDER).forEach(acceptance -> settle(acceptance, true));
    amended.stream()
        .flatMap(this::concernedByAmendment)
        .sorted(ORDER)
        .forEach(acceptance -> settle(acceptance, false));
  }

  /** Those who are asked, and those who were when the line was booked. */
  private Set<String> providers() {
    var providers = new TreeSet<>(amended);
    for (Acceptance acceptance : book.acceptances(moved)) {
      if (acceptance.provider() != null) {
        providers.add(acceptance.provider());
      }
      book.open(acceptance.task()).map(Line::provider).ifPresent(providers::add);
    }
    return providers;
  }

  private Stream<Acceptance> concernedByAmendment(String provider) {
    return book.standingAt(provider).stream()
        .filter(acceptance -> Objects.equals(acceptance.provider(), provider))
        .filter(acceptance -> !moved.contains(acceptance.task()));
  }

  private void settle(Acceptance acceptance, boolean isMove) {
    Bookkeeping.Known known = book.knownOf(acceptance);
    try {
      bookkeeping.settle(acceptance, known, isMove, clock.instant()).forEach(book::add);
    } catch (Bookkeeping.OverDrawn nothingLeft) {
      throw LedgerRefusals.overDrawn(nothingLeft.agreement());
    }
  }
}
