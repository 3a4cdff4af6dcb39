package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Offers, referrals, onward referrals, and what became of them. F93, F96, F97, F99. */
final class ReferralFacts {

  /** States where somebody has taken the person on; a referral from paper may begin at its end. */
  private static final Set<String> TAKEN_ON = Set.of("accepted", "completed");

  /** Task.status of an end. */
  private static final Set<String> ENDS = Set.of("completed", "rejected", "cancelled", "failed");

  private final Known known;
  private final List<Fact> facts = new ArrayList<>();

  ReferralFacts(Known known) {
    this.known = known;
  }

  List<Fact> all() {
    known.current(Said.Offer.class).forEach(this::offer);
    known.current(Said.Referral.class).forEach(this::referral);
    known.current(Said.Onward.class).forEach(this::onward);
    return facts;
  }

  private void offer(Said said) {
    var offer = (Said.Offer) said.content();
    if (!offer.counts()) {
      return;
    }
    var about = new Fact.About(offer.source(), known.needs(offer.needs(), List.of()), null);
    add(Kind.OFFERED, said, said, offer.on(), offer.by(), null, about, null);
    if (offer.declinedOn() != null) {
      add(Kind.DECLINED, said, said, offer.declinedOn(), offer.by(), null, about, null);
    }
  }

  private void referral(Said said) {
    var referral = (Said.Referral) said.content();
    if (!referral.counts() || known.isInError(said.record())) {
      return;
    }
    Fact.About about = about(known, referral);
    add(Kind.REFERRED, said, said, referral.on(), referral.asked(), null, about, null);
    taken(said).ifPresent(move -> move(Kind.ACCEPTED, said, move, referral.asked(), about, null));
    ends(said, referral.asked(), about);
  }

  static Fact.About about(Known known, Said.Referral referral) {
    return new Fact.About(
        referral.source(), known.needs(referral.needs(), referral.needRecords()), null);
  }

  private Optional<Said> taken(Said referral) {
    return known.movesOf(referral.record()).stream()
        .filter(move -> TAKEN_ON.contains(Known.state(move)))
        .findFirst();
  }

  /** Each re-opening, and the end that still stands. */
  private void ends(Said referral, @Nullable String asked, Fact.About about) {
    Said end = null;
    for (Said move : known.movesOf(referral.record())) {
      boolean isEnd = ENDS.contains(Known.state(move));
      if (isEnd && end == null) {
        end = move;
      } else if (!isEnd && end != null) {
        move(Kind.REOPENED, referral, move, asked, about, null);
        end = null;
      }
    }
    if (end != null) {
      move(Kind.CLOSED, referral, end, asked, about, outcome(end));
    }
  }

  /** The state of the lifecycle in which a referral ended. */
  static String outcome(Said end) {
    return Known.state(end).equals("failed") ? "returned" : Known.state(end);
  }

  private void onward(Said said) {
    var onward = (Said.Onward) said.content();
    if (!onward.counts() || known.isInError(said.record())) {
      return;
    }
    var about =
        new Fact.About(
            null, known.needs(onward.needs(), onward.needRecords()), onward.destination());
    add(Kind.PRESCRIBED, said, said, onward.on(), onward.by(), onward.asked(), about, null);
    taken(said)
        .ifPresent(
            move ->
                add(
                    Kind.TAKEN_UP,
                    said,
                    move,
                    Known.dayOf(move),
                    onward.by(),
                    onward.asked(),
                    about,
                    null));
  }

  private void move(
      Kind kind,
      Said referral,
      Said move,
      @Nullable String asked,
      Fact.About about,
      @Nullable String item) {
    String owner = ((Said.Move) move.content()).owner();
    add(kind, referral, move, Known.dayOf(move), owner == null ? asked : owner, null, about, item);
  }

  private void add(
      Kind kind,
      Said request,
      Said source,
      LocalDate day,
      @Nullable String party,
      @Nullable String provider,
      Fact.About about,
      @Nullable String item) {
    String person = known.person(request);
    facts.add(
        new Fact(
            kind,
            day,
            person,
            request.record(),
            source.source(),
            new Fact.Where(known.practice(person, day), party, provider),
            known.who(person, day),
            about,
            null,
            item,
            (BigDecimal) null,
            null));
  }
}
