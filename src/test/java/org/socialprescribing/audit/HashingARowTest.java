package org.socialprescribing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a row says is in its hash, and the words only by theirs. */
class HashingARowTest {

  private static final Event ROW = Rows.row();
  private static final byte[] WORDS = Digest.of(ROW.words());

  @Test
  void theSameRowHasTheSameHash() {
    assertThat(Digest.of(ROW, WORDS)).isEqualTo(Digest.of(ROW, WORDS)).hasSize(32);
  }

  @Test
  void everyColumnChangesTheHash() {
    What what = ROW.what();
    Who who = ROW.who();
    var changed = new ArrayList<Event>();
    changed.add(with(Instant.parse("2026-10-16T14:03:27.512346Z"), what, who));
    for (int column = 0; column < 8; column++) {
      changed.add(with(ROW.recorded(), changed(what, column), who));
    }
    for (int column = 0; column < 6; column++) {
      changed.add(with(ROW.recorded(), what, changed(who, column)));
    }
    changed.add(Rows.row(what, who, List.of(), List.of(), null));
    changed.add(Rows.row(what, who, ROW.shown().subList(0, 1), ROW.shown().subList(1, 3), null));
    changed.add(
        new Event(
            0,
            ROW.recorded(),
            what,
            who,
            List.of(Rows.MARGARET),
            List.of(),
            List.of(),
            ROW.words()));

    Set<String> hashes = new HashSet<>(List.of(hex(ROW)));
    changed.forEach(row -> hashes.add(hex(row)));

    assertThat(hashes).hasSize(changed.size() + 1);
  }

  @Test
  void textDoesNotMoveFromOneColumnIntoTheNextUnseen() {
    Who one = new Who("ab", "c", null, null, null, "x");
    Who two = new Who("a", "bc", null, null, null, "x");
    Who nothing = new Who("ab", "c", "", null, null, "x");

    assertThat(hex(with(ROW.recorded(), ROW.what(), one)))
        .isNotEqualTo(hex(with(ROW.recorded(), ROW.what(), two)))
        .isNotEqualTo(hex(with(ROW.recorded(), ROW.what(), nothing)));
  }

  @Test
  void wordsCanGoAndTheHashStays() {
    var erased =
        new Event(
            0,
            ROW.recorded(),
            ROW.what(),
            ROW.who(),
            ROW.patients(),
            ROW.shown(),
            ROW.stored(),
            new Words(null, null, null, null));

    assertThat(Digest.of(erased, WORDS)).isEqualTo(Digest.of(ROW, WORDS));
  }

  @Test
  void theSameWordsHaveAnotherHashEachTime() {
    assertThat(Digest.of(Words.of("Patient", "name=x", null)))
        .isNotEqualTo(Digest.of(Words.of("Patient", "name=x", null)));
  }

  @Test
  void aLinkHangsOnTheOneBeforeItsPlaceAndItsRow() {
    byte[] first = Digest.ofLink(Digest.BEFORE_THE_FIRST, 1, 7, WORDS);

    assertThat(first)
        .isNotEqualTo(Digest.ofLink(first, 1, 7, WORDS))
        .isNotEqualTo(Digest.ofLink(Digest.BEFORE_THE_FIRST, 2, 7, WORDS))
        .isNotEqualTo(Digest.ofLink(Digest.BEFORE_THE_FIRST, 1, 8, WORDS))
        .isNotEqualTo(Digest.ofLink(Digest.BEFORE_THE_FIRST, 1, 7, first));
  }

  @Test
  void aZeroWhichPostgresDoesNotKeepIsNotKept() {
    assertThat(Words.of("a\0b", null, null).path()).isEqualTo("a\uFFFDb");
  }

  private static String hex(Event row) {
    return HexFormat.of().formatHex(Digest.of(row, WORDS));
  }

  private static Event with(Instant recorded, What what, Who who) {
    return new Event(
        0, recorded, what, who, ROW.patients(), ROW.shown(), ROW.stored(), ROW.words());
  }

  private static What changed(What what, int column) {
    return new What(
        column == 0 ? "x" : what.request(),
        column == 1 ? "x" : what.method(),
        column == 2 ? "x" : what.interaction(),
        column == 3 ? "x" : what.operation(),
        column == 4 ? "x" : what.action(),
        column == 5 ? 403 : what.status(),
        column == 6 ? List.of("x") : what.rules(),
        column == 7 ? "x" : what.purpose());
  }

  private static Who changed(Who who, int column) {
    return new Who(
        column == 0 ? "x" : who.client(),
        column == 1 ? "x" : who.issuer(),
        column == 2 ? "x" : who.organisation(),
        column == 3 ? "x" : who.person(),
        column == 4 ? "x" : who.actor(),
        column == 5 ? "x" : who.address());
  }
}
