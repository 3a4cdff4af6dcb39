package org.socialprescribing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A ledger in memory: what the database is to the bookkeeping, with acceptances and agreements. */
final class TestLedger {

  static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  final Map<String, Agreement> agreements = new TreeMap<>();
  final Map<String, Acceptance> acceptances = new TreeMap<>();
  final List<Line> lines = new ArrayList<>();

  private final Bookkeeping bookkeeping;

  TestLedger(boolean refusing) {
    this.bookkeeping = new Bookkeeping(refusing);
  }

  /** A task moves; where the move is refused, nothing has happened. */
  void move(Acceptance acceptance) {
    settle(acceptance, true);
    acceptances.put(acceptance.task(), acceptance);
  }

  /** An agreement is made or changed; all that stand are settled again. */
  void agree(Agreement agreement) {
    agreements.put(agreement.id(), agreement);
    settleAll();
  }

  /** How many lines that added. */
  int settleAll() {
    int before = lines.size();
    acceptances.values().stream()
        .filter(Acceptance::standing)
        .sorted(java.util.Comparator.comparing(Acceptance::since).thenComparing(Acceptance::task))
        .forEach(acceptance -> settle(acceptance, false));
    return lines.size() - before;
  }

  private void settle(Acceptance acceptance, boolean isMove) {
    var known =
        new Bookkeeping.Known(open(acceptance.task()), agreements.values(), Drawn.by(lines));
    bookkeeping.settle(acceptance, known, isMove, NOW).forEach(this::add);
  }

  private void add(Line line) {
    lines.add(
        new Line(
            lines.size() + 1L,
            line.agreement(),
            line.agreementVersion(),
            line.payer(),
            line.provider(),
            line.party(),
            line.task(),
            line.taskVersion(),
            line.day(),
            line.bookedAt(),
            line.drawn(),
            line.overDrawn(),
            line.reverses()));
  }

  Line open(String task) {
    List<Line> open = allOpen(task);
    return open.isEmpty() ? null : open.get(0);
  }

  List<Line> allOpen(String task) {
    var takenBack = lines.stream().map(Line::reverses).collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> line.task().equals(task) && line.reverses() == null)
        .filter(line -> !takenBack.contains(line.number()))
        .toList();
  }

  List<Line> until(LocalDate day) {
    return lines.stream().filter(line -> !line.day().isAfter(day)).toList();
  }

  Amount drawn(Collection<Line> some) {
    return some.stream().map(Line::drawn).reduce(Amount.NOTHING, Amount::plus);
  }
}
