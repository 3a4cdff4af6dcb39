package org.socialprescribing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is accepted, given back, agreed and amended, in whatever order: the ledger adds up. */
class BalancesAddUpTest {

  private static final int HISTORIES = 400;
  private static final int STEPS = 60;
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final LocalDate LAST = FIRST.plusDays(9_999);

  private static long booked;

  private Random random;

  @AfterAll
  static void thereWasSomethingToAddUp() {
    assertThat(booked).isGreaterThan(10L * HISTORIES);
  }

  static LongStream seeds() {
    return LongStream.range(0, HISTORIES);
  }

  @ParameterizedTest(name = "history {0}")
  @MethodSource("seeds")
  void everyHistoryAddsUp(long seed) {
    random = new Random(seed);
    boolean refusing = seed % 2 == 0;
    List<Consumer<TestLedger>> history = new ArrayList<>();
    var ledger = new TestLedger(refusing);
    for (int step = 0; step < STEPS; step++) {
      Consumer<TestLedger> next = step(ledger, step);
      history.add(next);
      next.accept(ledger);
      assertEachAcceptanceHasItsLine(ledger);
    }

    assertThat(ledger.settleAll()).as("settling again").isZero();
    booked += ledger.lines.size();
    assertBalances(ledger);
    assertOnlyWholeLinesAreTakenBack(ledger);

    var again = new TestLedger(refusing);
    history.forEach(step -> step.accept(again));
    assertThat(again.lines).as("the same history again").isEqualTo(ledger.lines);
  }

  /** One thing that happens; it does the same to every ledger that has come so far. */
  private Consumer<TestLedger> step(TestLedger ledger, int version) {
    if (ledger.agreements.isEmpty() || random.nextInt(6) == 0) {
      Agreement agreement = agreement(version);
      return each -> each.agree(agreement);
    }
    Acceptance next = acceptance(ledger, version);
    return each -> {
      try {
        each.move(next);
      } catch (Bookkeeping.OverDrawn refused) {
        assertThat(each.allOpen(next.task())).isEmpty();
      }
    };
  }

  private Agreement agreement(int version) {
    String kind = List.of("spot", "block", "grant").get(random.nextInt(3));
    boolean block = kind.equals("block");
    boolean places = block && random.nextBoolean();
    LocalDate from = day();
    return new Agreement(
        "Contract/" + random.nextInt(4),
        version,
        random.nextInt(5) > 0,
        "Organization/payer" + random.nextInt(2),
        provider(),
        random.nextBoolean() ? Set.of() : Set.of("HealthcareService/" + random.nextInt(3)),
        kind,
        places ? (long) random.nextInt(4) : null,
        block && !places ? 100L * random.nextInt(40) : null,
        kind.equals("grant") || places ? 0 : 1L + random.nextInt(2000),
        from,
        random.nextBoolean() ? null : from.plusDays(random.nextInt(300)));
  }

  private Acceptance acceptance(TestLedger ledger, int version) {
    String task = "Task/" + random.nextInt(12);
    Acceptance before = ledger.acceptances.get(task);
    if (before == null) {
      String party = random.nextBoolean() ? provider() : "HealthcareService/" + random.nextInt(3);
      return new Acceptance(task, party, provider(), true, day(), version, null, null);
    }
    return before.standing()
        ? new Acceptance(
            task,
            before.party(),
            before.provider(),
            false,
            before.since(),
            before.sinceVersion(),
            before.since().plusDays(random.nextInt(50)),
            (long) version)
        : new Acceptance(
            task,
            before.party(),
            before.provider(),
            true,
            before.ended().plusDays(random.nextInt(50)),
            version,
            before.ended(),
            before.endedVersion());
  }

  private String provider() {
    return "Organization/provider" + random.nextInt(2);
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(300));
  }

  private static void assertEachAcceptanceHasItsLine(TestLedger ledger) {
    for (Acceptance acceptance : ledger.acceptances.values()) {
      boolean paid =
          acceptance.standing()
              && ledger.agreements.values().stream()
                  .filter(agreement -> agreement.provider().equals(acceptance.provider()))
                  .anyMatch(agreement -> agreement.covers(acceptance.party(), acceptance.since()));
      assertThat(ledger.allOpen(acceptance.task())).as(acceptance.task()).hasSize(paid ? 1 : 0);
    }
  }

  /** Period after period, each begins with what the one before left. */
  private void assertBalances(TestLedger ledger) {
    for (Agreement agreement : ledger.agreements.values()) {
      Amount left = agreement.allotment();
      LocalDate from = FIRST;
      while (!from.isAfter(LAST)) {
        LocalDate to = from.plusDays(random.nextInt(900));
        Statement statement = statement(ledger, agreement, from, to);
        assertThat(statement.opening()).isEqualTo(left);
        assertThat(statement.opening().minus(statement.closing()))
            .isEqualTo(ledger.drawn(statement.lines()));
        left = statement.closing();
        from = to.plusDays(1);
      }
      List<Line> all =
          ledger.lines.stream().filter(line -> line.agreement().equals(agreement.id())).toList();
      assertThat(left).isEqualTo(agreement.allotment().minus(ledger.drawn(all)));
    }
  }

  private static Statement statement(
      TestLedger ledger, Agreement agreement, LocalDate from, LocalDate to) {
    return Statement.of(List.of(agreement), ledger.until(to), from, to).stream()
        .findFirst()
        .orElseGet(
            () ->
                // Neither in force nor with lines of the period: what is left is left.
                new Statement(
                    agreement,
                    agreement
                        .allotment()
                        .minus(
                            ledger.drawn(
                                ledger.until(to).stream()
                                    .filter(line -> line.agreement().equals(agreement.id()))
                                    .toList())),
                    List.of()));
  }

  private static void assertOnlyWholeLinesAreTakenBack(TestLedger ledger) {
    ledger.lines.stream()
        .filter(line -> line.reverses() != null)
        .forEach(
            contra -> {
              Line line = ledger.lines.get((int) (contra.reverses() - 1));
              assertThat(line.reverses()).isNull();
              assertThat(line.drawn().plus(contra.drawn())).isEqualTo(Amount.NOTHING);
              assertThat(line.agreement()).isEqualTo(contra.agreement());
            });
    assertThat(ledger.lines.stream().map(Line::reverses).filter(number -> number != null))
        .doesNotHaveDuplicates();
  }
}
