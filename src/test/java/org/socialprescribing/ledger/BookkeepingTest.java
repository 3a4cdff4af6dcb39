package org.socialprescribing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which lines follow from acceptances and agreements. F110, F111. */
class BookkeepingTest {

  private static final String CLUB = "Organization/club";
  private static final String LUNCH = "HealthcareService/lunch";
  private static final LocalDate APRIL = LocalDate.parse("2026-04-01");
  private static final LocalDate MAY = LocalDate.parse("2026-05-10");
  private static final LocalDate JUNE = LocalDate.parse("2026-06-20");

  private final TestLedger ledger = new TestLedger(false);

  @Test
  void anAcceptedReferralBooksItsPriceOnTheDayOfTheMoveAndNamesTheVersionOfTheTask() {
    ledger.agree(spot("Contract/1", 1250));

    ledger.move(accepted("Task/1", MAY, 2));

    assertThat(ledger.lines).hasSize(1);
    Line line = ledger.lines.get(0);
    assertThat(line.drawn()).isEqualTo(new Amount(1, 1250));
    assertThat(line.day()).isEqualTo(MAY);
    assertThat(line.task()).isEqualTo("Task/1");
    assertThat(line.taskVersion()).isEqualTo(2);
    assertThat(line.overDrawn()).isFalse();
  }

  @Test
  void whatIsGivenBackIsTakenBackByALineOfTheDayOnWhichItEnded() {
    ledger.agree(spot("Contract/1", 1250));
    ledger.move(accepted("Task/1", MAY, 2));

    ledger.move(ended("Task/1", MAY, 2, JUNE, 4));

    assertThat(ledger.lines).hasSize(2);
    Line contra = ledger.lines.get(1);
    assertThat(contra.kind()).isEqualTo(Line.REVERSED);
    assertThat(contra.reverses()).isEqualTo(1);
    assertThat(contra.day()).isEqualTo(JUNE);
    assertThat(contra.taskVersion()).isEqualTo(4);
    assertThat(ledger.drawn(ledger.lines)).isEqualTo(Amount.NOTHING);
  }

  @Test
  void aReferralThatIsTakenOnAgainIsBookedAgain() {
    ledger.agree(spot("Contract/1", 1250));
    ledger.move(accepted("Task/1", APRIL, 2));
    ledger.move(ended("Task/1", APRIL, 2, MAY, 3));

    ledger.move(new Acceptance("Task/1", CLUB, CLUB, true, JUNE, 4, MAY, 3L));

    assertThat(ledger.lines).extracting(Line::day).containsExactly(APRIL, MAY, JUNE);
    assertThat(ledger.drawn(ledger.lines)).isEqualTo(new Amount(1, 1250));
  }

  @Test
  void theLastPlaceIsDrawnAndTheNextIsFlagged() {
    ledger.agree(block("Contract/1", 1L, Set.of()));

    ledger.move(accepted("Task/1", MAY, 2));
    ledger.move(accepted("Task/2", MAY, 2));

    assertThat(ledger.lines).extracting(Line::overDrawn).containsExactly(false, true);
  }

  @Test
  void whereTheSiteRefusesTheNextIsNotBooked() {
    var strict = new TestLedger(true);
    strict.agree(block("Contract/1", 1L, Set.of()));
    strict.move(accepted("Task/1", MAY, 2));

    assertThatThrownBy(() -> strict.move(accepted("Task/2", MAY, 2)))
        .isInstanceOf(Bookkeeping.OverDrawn.class);
    assertThat(strict.lines).hasSize(1);
  }

  @Test
  void aPlaceThatIsGivenBackCanBeDrawnAgain() {
    var strict = new TestLedger(true);
    strict.agree(block("Contract/1", 1L, Set.of()));
    strict.move(accepted("Task/1", MAY, 2));
    strict.move(ended("Task/1", MAY, 2, JUNE, 3));

    strict.move(accepted("Task/2", JUNE, 2));

    assertThat(strict.open("Task/2").overDrawn()).isFalse();
  }

  @Test
  void theBlockIsDrawnBeforeTheSpotPurchaseAndTheAgreementForTheServiceBeforeThatForAll() {
    ledger.agree(spot("Contract/a", 1250));
    ledger.agree(block("Contract/b", 1L, Set.of()));
    ledger.agree(block("Contract/c", 1L, Set.of(LUNCH)));

    for (int i = 1; i <= 3; i++) {
      ledger.move(new Acceptance("Task/" + i, LUNCH, CLUB, true, MAY, 2, null, null));
    }

    assertThat(ledger.lines)
        .extracting(Line::agreement)
        .containsExactly("Contract/c", "Contract/b", "Contract/a");
    assertThat(ledger.lines).noneMatch(Line::overDrawn);
  }

  @Test
  void nothingIsBookedOutsideThePeriodForAnotherServiceOrForWhoHasNoRecord() {
    ledger.agree(block("Contract/1", 9L, Set.of(LUNCH)));

    ledger.move(accepted("Task/1", MAY, 2));
    ledger.move(new Acceptance("Task/2", LUNCH, CLUB, true, APRIL.minusDays(1), 2, null, null));
    ledger.move(new Acceptance("Task/3", null, null, true, MAY, 2, null, null));

    assertThat(ledger.lines).isEmpty();
  }

  @Test
  void anAgreementThatComesLateCountsForWhatWasAcceptedInItsPeriod() {
    ledger.move(accepted("Task/1", MAY, 2));

    ledger.agree(spot("Contract/1", 1250));

    assertThat(ledger.open("Task/1").day()).isEqualTo(MAY);
  }

  @Test
  void anotherPriceTakesBackWhatWasBookedAndBooksItAnewOnTheSameDay() {
    ledger.agree(spot("Contract/1", 1250));
    ledger.move(accepted("Task/1", MAY, 2));

    ledger.agree(changed(spot("Contract/1", 1500), 2, true));

    assertThat(ledger.lines).extracting(Line::day).containsOnly(MAY);
    assertThat(ledger.lines)
        .extracting(line -> line.drawn().pence())
        .containsExactly(1250L, -1250L, 1500L);
    assertThat(ledger.lines).extracting(Line::agreementVersion).containsExactly(1L, 2L, 2L);
  }

  @Test
  void anAgreementThatWasAMistakeLeavesNothingOwed() {
    ledger.agree(spot("Contract/1", 1250));
    ledger.move(accepted("Task/1", MAY, 2));

    ledger.agree(changed(spot("Contract/1", 1250), 2, false));

    assertThat(ledger.open("Task/1")).isNull();
    assertThat(ledger.drawn(ledger.lines)).isEqualTo(Amount.NOTHING);
  }

  @Test
  void nobodyLosesAPlaceBecauseAnAgreementGetsSmaller() {
    var strict = new TestLedger(true);
    strict.agree(block("Contract/1", 2L, Set.of()));
    strict.move(accepted("Task/1", MAY, 2));
    strict.move(accepted("Task/2", MAY, 2));

    strict.agree(changed(block("Contract/1", 1L, Set.of()), 2, true));

    assertThat(strict.lines).hasSize(2);
    assertThat(Statement.of(strict.agreements.values(), strict.lines, APRIL, JUNE).get(0).closing())
        .isEqualTo(new Amount(-1, 0));
  }

  private static Acceptance accepted(String task, LocalDate day, long version) {
    return new Acceptance(task, CLUB, CLUB, true, day, version, null, null);
  }

  private static Acceptance ended(
      String task, LocalDate since, long version, LocalDate day, long endedVersion) {
    return new Acceptance(task, CLUB, CLUB, false, since, version, day, endedVersion);
  }

  private static Agreement spot(String id, long price) {
    return new Agreement(
        id, 1, true, "Organization/lead", CLUB, Set.of(), "spot", null, null, price, APRIL, null);
  }

  private static Agreement block(String id, long places, Set<String> services) {
    return new Agreement(
        id, 1, true, "Organization/lead", CLUB, services, "block", places, null, 0, APRIL, null);
  }

  private static Agreement changed(Agreement agreement, long version, boolean inForce) {
    return new Agreement(
        agreement.id(),
        version,
        inForce,
        agreement.payer(),
        agreement.provider(),
        agreement.services(),
        agreement.kind(),
        agreement.places(),
        agreement.pence(),
        agreement.price(),
        agreement.from(),
        agreement.until());
  }
}
