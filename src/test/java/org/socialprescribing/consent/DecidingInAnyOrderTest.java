package org.socialprescribing.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.socialprescribing.consent.Decision.Outcome;

/**
 * However many consents a person has given and taken back: the decision is what one comes to who
 * looks for a permission that nothing stands against. {@code -Dconsents.people=1000000} tries more.
 */
class DecidingInAnyOrderTest {

  private static final int PEOPLE = Integer.getInteger("consents.people", 20_000);
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T12:00:00Z");
  private static final List<String> RECIPIENTS = List.of("club", "council", "board", "Chess Club");

  private final Random chance = new Random(20261126);
  private final Set<Outcome> seen = new TreeSet<>();

  @Test
  void theDecisionIsThatOfAnIndependentCountInWhateverOrderTheConsentsCome() {
    for (int person = 0; person < PEOPLE; person++) {
      List<SharingConsent> said = some();
      Recipient recipient = Consents.recipient(RECIPIENTS.get(chance.nextInt(4)));

      Decision decision = Decision.of(said, SharingJudge.PURPOSE, recipient, DAY);

      assertThat(decision.outcome())
          .as("%s for %s", said, recipient)
          .isEqualTo(counted(said, recipient));
      seen.add(decision.outcome());
      Collections.shuffle(said, chance);
      assertThat(Decision.of(said, SharingJudge.PURPOSE, recipient, DAY))
          .as("another order of %s", said)
          .isEqualTo(decision);
    }
    assertThat(seen).containsExactly(Outcome.values());
  }

  /** Written apart from the server's own way: no sorting, no groups, each against each. */
  private static Outcome counted(List<SharingConsent> said, Recipient to) {
    boolean refused = false;
    for (SharingConsent one : said) {
      if (rank(one, to) > 0) {
        refused |= !one.permits();
        if (one.permits() && said.stream().noneMatch(other -> standsAgainst(other, one, to))) {
          return Outcome.PERMITTED;
        }
      }
    }
    // A permission that something stands against was refused by that.
    return refused ? Outcome.REFUSED : Outcome.NOT_RECORDED;
  }

  private static boolean standsAgainst(SharingConsent no, SharingConsent yes, Recipient to) {
    boolean asNew = !no.decidedAt().isBefore(yes.decidedAt());
    return switch (rank(no, to)) {
      case 0 -> false;
      case 1 -> !no.permits() && asNew;
      default ->
          !no.permits() && (rank(no, to) > rank(yes, to) || rank(no, to) == rank(yes, to) && asNew);
    };
  }

  /** 3: by name, 2: by class, 1: for everybody, 0: does not count. */
  private static int rank(SharingConsent one, Recipient to) {
    boolean counts =
        one.active()
            && one.purposes().contains("direct-care-referral")
            && one.decidedAt().isBefore(Instant.parse("2026-07-01T23:00:00Z"))
            && (one.from() == null || one.from().compareTo(DAY) <= 0)
            && (one.to() == null || one.to().compareTo(DAY) >= 0);
    boolean byRecord = to.organisation() != null && one.organisations().contains(to.organisation());
    boolean byName =
        one.names().contains(to.name()) && (to.organisation() == null || !one.permits());
    if (!counts) {
      return 0;
    } else if (byRecord || byName) {
      return 3;
    } else if (to.classes().stream().anyMatch(one.classes()::contains)) {
      return 2;
    }
    return !one.permits()
            && one.organisations().size() + one.names().size() + one.classes().size() == 0
        ? 1
        : 0;
  }

  private List<SharingConsent> some() {
    var said = new ArrayList<SharingConsent>();
    int number = chance.nextInt(7);
    for (int i = 0; i < number; i++) {
      boolean permits = chance.nextBoolean();
      said.add(
          new SharingConsent(
              "Consent/" + i,
              Consents.MARGARET,
              chance.nextInt(6) > 0,
              permits,
              chance.nextInt(5) > 0 ? Set.of("direct-care-referral") : Set.of("story"),
              some("Organization/club", "Organization/council", "Organization/board"),
              some("Chess Club", "Chapel Lunch Club"),
              some("community-provider", "public-service"),
              NEW_YEAR.plus(Duration.ofDays(30L * chance.nextInt(8))),
              chance.nextInt(4) > 0 ? null : DAY.plusDays(chance.nextInt(3) - 1),
              chance.nextInt(4) > 0 ? null : DAY.plusDays(chance.nextInt(3) - 1)));
    }
    return said;
  }

  private Set<String> some(String... of) {
    var chosen = new TreeSet<String>();
    for (String one : of) {
      if (chance.nextInt(4) == 0) {
        chosen.add(one);
      }
    }
    return chosen;
  }
}
