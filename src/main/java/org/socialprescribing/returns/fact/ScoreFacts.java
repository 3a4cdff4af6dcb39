package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Scores, the change from the referral to six months after it, and whether support ended with an
 * improvement. F81, F82, F86, F99. There is no mean of several measures.
 */
final class ScoreFacts {

  /** A first score is taken from this long before the referral to this long after it. */
  private static final int MONTHS_BEFORE = 1;

  private static final int MONTHS_OF_BEGINNING = 3;

  /** The point of six months is due from the fifth month until the next opens in the eleventh. */
  private static final int SIX_MONTHS_FROM = 5;

  private static final int SIX_MONTHS_UNTIL = 11;

  /** After this nothing is asked any more. */
  private static final int MONTHS_OF_ASKING = 15;

  private final Known known;
  private final Scales scales;
  private final List<Fact> facts = new ArrayList<>();

  /** Every score of a person by measure, the earliest first. */
  private final Map<String, Map<String, List<Taken>>> scores;

  private record Taken(Said said, String measure, LocalDate on, BigDecimal value) {}

  ScoreFacts(Known known, Scales scales) {
    this.known = known;
    this.scales = scales;
    this.scores =
        known
            .current(Said.Score.class)
            .filter(said -> counts((Said.Score) said.content()))
            .map(ScoreFacts::taken)
            .sorted(Comparator.comparing(Taken::on).thenComparing(each -> each.said().record()))
            .collect(
                Collectors.groupingBy(
                    each -> known.person(each.said()),
                    TreeMap::new,
                    Collectors.groupingBy(Taken::measure, TreeMap::new, Collectors.toList())));
  }

  private static boolean counts(Said.Score score) {
    return score.counts() && score.value() != null;
  }

  private static Taken taken(Said said) {
    var score = (Said.Score) said.content();
    return new Taken(said, score.measure(), score.on(), score.value());
  }

  List<Fact> all() {
    scores.forEach(
        (person, byMeasure) ->
            byMeasure.values().forEach(series -> series.forEach(each -> score(person, each))));
    known.current(Said.Score.class).forEach(this::answer);
    known
        .current(Said.Referral.class)
        .filter(said -> ((Said.Referral) said.content()).counts())
        .filter(said -> !known.isInError(said.record()))
        .forEach(this::referral);
    return facts;
  }

  /** A choice is counted by what was chosen: of answers in words there is no mean. */
  private void answer(Said said) {
    var given = (Said.Score) said.content();
    if (given.counts() && given.answer() != null) {
      String item = given.measure() + "-" + given.answer();
      add(Kind.ANSWER, known.person(said), said, given.on(), null, item, null, null);
    }
  }

  private void score(String person, Taken score) {
    add(Kind.SCORE, person, score.said(), score.on(), null, score.measure(), score.value(), null);
  }

  private void referral(Said said) {
    String person = known.person(said);
    Map<String, List<Taken>> measured = scores.getOrDefault(person, Map.of());
    measured.values().forEach(series -> change(person, said, series));
    completion(said)
        .ifPresent(
            end ->
                measured.values().stream()
                    .flatMap(series -> improvement(said, series).stream())
                    .min(Comparator.comparing(Taken::on).thenComparing(Taken::measure))
                    .ifPresent(better -> improved(person, said, end, better)));
  }

  private static LocalDate on(Said referral) {
    return ((Said.Referral) referral.content()).on();
  }

  private void change(String person, Said referral, List<Taken> series) {
    LocalDate on = on(referral);
    Optional<Taken> first = first(on, series);
    Optional<Taken> later =
        series.stream()
            .filter(each -> !each.on().isBefore(on.plusMonths(SIX_MONTHS_FROM)))
            .filter(each -> each.on().isBefore(on.plusMonths(SIX_MONTHS_UNTIL)))
            .reduce((former, last) -> last);
    if (first.isEmpty()) {
      return;
    }
    followUp(person, referral, first.get(), later);
    later.ifPresent(
        last ->
            add(
                Kind.CHANGE,
                person,
                last.said(),
                last.on(),
                referral,
                last.measure(),
                last.value().subtract(first.get().value()),
                first.get().value()));
  }

  /**
   * Whoever was asked at the beginning is to be asked again; whether they were is known on the last
   * day of the time for it. Nobody is missed who died before.
   */
  private void followUp(String person, Said referral, Taken first, Optional<Taken> later) {
    LocalDate last = on(referral).plusMonths(SIX_MONTHS_UNTIL).minusDays(1);
    boolean died =
        known
            .current(person, Said.Person.class)
            .map(Said.Person::died)
            .filter(day -> !day.isAfter(last))
            .isPresent();
    if (!scales.knows(first.measure()) || died && later.isEmpty()) {
      return;
    }
    add(Kind.FOLLOW_UP_DUE, person, first.said(), last, referral, first.measure(), null, null);
    later.ifPresent(
        taken ->
            add(
                Kind.FOLLOW_UP_TAKEN,
                person,
                taken.said(),
                last,
                referral,
                taken.measure(),
                null,
                null));
  }

  private static Optional<Taken> first(LocalDate on, List<Taken> series) {
    return series.stream()
        .filter(each -> !each.on().isBefore(on.minusMonths(MONTHS_BEFORE)))
        .filter(each -> each.on().isBefore(on.plusMonths(MONTHS_OF_BEGINNING)))
        .findFirst();
  }

  /** The move by which support was completed, unless it was taken up again. */
  private Optional<Said> completion(Said referral) {
    Said end = null;
    for (Said move : known.movesOf(referral.record())) {
      boolean isCompleted = Known.state(move).equals("completed");
      end = isCompleted ? end == null ? move : end : null;
    }
    return Optional.ofNullable(end);
  }

  /** The last score of a measure, where it is better than the first by enough to mean something. */
  private Optional<Taken> improvement(Said referral, List<Taken> series) {
    LocalDate on = on(referral);
    return first(on, series)
        .flatMap(
            first ->
                series.stream()
                    .filter(each -> each.on().isAfter(first.on()))
                    .filter(each -> each.on().isBefore(on.plusMonths(MONTHS_OF_ASKING)))
                    .reduce((former, last) -> last)
                    .filter(
                        last ->
                            scales.isImprovement(
                                last.measure(), last.value().subtract(first.value()))));
  }

  private void improved(String person, Said referral, Said end, Taken better) {
    LocalDate completed = Known.dayOf(end);
    add(
        Kind.IMPROVED,
        person,
        better.said(),
        completed.isAfter(better.on()) ? completed : better.on(),
        referral,
        null,
        null,
        null);
  }

  private void add(
      Kind kind,
      String person,
      Said source,
      LocalDate day,
      @Nullable Said referral,
      @Nullable String item,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal base) {
    Optional<Said> belongsTo = Optional.ofNullable(referral).or(() -> latest(person, day));
    facts.add(
        new Fact(
            kind,
            day,
            person,
            belongsTo.map(Said::record).orElse(null),
            source.source(),
            new Fact.Where(
                known.practice(person, day),
                belongsTo.flatMap(each -> party(each, day)).orElse(null),
                null),
            known.who(person, day),
            belongsTo
                .map(each -> ReferralFacts.about(known, (Said.Referral) each.content()))
                .orElse(Fact.About.NOTHING),
            null,
            item,
            amount,
            base));
  }

  /** The referral during or after which something happened. */
  private Optional<Said> latest(String person, LocalDate day) {
    return known
        .current(Said.Referral.class)
        .filter(said -> ((Said.Referral) said.content()).counts())
        .filter(said -> !known.isInError(said.record()))
        .filter(said -> known.person(said).equals(person) && !on(said).isAfter(day))
        .max(Comparator.comparing(ScoreFacts::on));
  }

  private Optional<String> party(Said referral, LocalDate day) {
    return known
        .ownerOn(referral.record(), day)
        .or(() -> Optional.ofNullable(((Said.Referral) referral.content()).asked()));
  }
}
