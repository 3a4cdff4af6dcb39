package org.socialprescribing.directory.assurance;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the filled forms say of one organisation, and what follows from them; the steps of F75. It
 * knows no clock.
 *
 * @param sheets those that somebody else than the organisation has sent; nobody checks itself
 * @param talks catch-ups, of the same kind
 */
record Group(List<Sheet> sheets, List<Talk> talks, List<Survey> surveys) {

  /** F75: reviewed every year. */
  static final Period YEAR = Period.ofYears(1);

  /** F75, F80: a talk and a survey at least every six months. */
  static final Period HALF_A_YEAR = Period.ofMonths(6);

  /** A prompt's newest answer, with the sheet that has it. */
  record Seen(Sheet sheet, Evidence evidence) {}

  Group {
    sheets = sheets.stream().sorted(Said.IN_TIME).toList();
    talks = talks.stream().sorted(Said.IN_TIME).toList();
    surveys = surveys.stream().sorted(Said.IN_TIME).toList();
  }

  /** The newest sheet that says yes with both signatures, or no. */
  Optional<Sheet> decision() {
    return newest(sheets.stream().filter(Sheet::isDecided).toList());
  }

  Optional<Survey> survey() {
    return newest(surveys);
  }

  /** When a link worker last sat down with the group, over a sheet or without one. */
  Optional<Said> lastTalk() {
    return Stream.<Said>concat(sheets.stream(), talks.stream()).max(Said.IN_TIME);
  }

  /** The state, for which no day counts: an agreement is signed even when its review is overdue. */
  AgreementState state() {
    return decision()
        .map(sheet -> sheet.agreed() ? AgreementState.SIGNED : AgreementState.DECLINED)
        .orElse(sheets.isEmpty() ? AgreementState.MISSING : AgreementState.UNSIGNED);
  }

  /** The state on a day. */
  AgreementState state(LocalDate day) {
    return reviewBy().filter(day::isAfter).isPresent() ? AgreementState.EXPIRED : state();
  }

  /** The last day for the next review; empty without an agreement. */
  Optional<LocalDate> reviewBy() {
    return signed()
        .map(
            day ->
                Stream.concat(
                        Stream.of(day.plus(YEAR)), Stream.concat(reviewOn(day), newLeader(day)))
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
  }

  private Optional<LocalDate> signed() {
    return decision().filter(Sheet::agreed).flatMap(Sheet::signed);
  }

  /** Both may want to look again earlier. */
  private Stream<LocalDate> reviewOn(LocalDate signed) {
    return decision().map(Sheet::reviewOn).filter(signed::isBefore).stream();
  }

  /** Whoever leads now has not signed. */
  private Stream<LocalDate> newLeader(LocalDate signed) {
    return talks.stream()
        .map(Talk::leaderSince)
        .filter(Objects::nonNull)
        .filter(signed::isBefore)
        .min(Comparator.naturalOrder())
        .stream();
  }

  /** The newest answer to each prompt; a later sheet may leave out what was seen before. */
  List<Seen> evidence() {
    Map<String, Seen> byCheck = new TreeMap<>();
    sheets.forEach(
        sheet ->
            sheet.evidence().forEach(each -> byCheck.put(each.check(), new Seen(sheet, each))));
    return List.copyOf(byCheck.values());
  }

  /** What is to be done, the first first. */
  List<Due> due() {
    if (state() == AgreementState.DECLINED) {
      return List.of();
    }
    var due = new ArrayList<Due>();
    if (state() == AgreementState.UNSIGNED) {
      newest(sheets).ifPresent(sheet -> due.add(new Due(Kind.AGREEMENT, sheet.on(), sheet.id())));
    }
    reviewBy().ifPresent(by -> due.add(new Due(Kind.REVIEW, by, decision().orElseThrow().id())));
    signed().ifPresent(day -> due.addAll(everyHalfYear(day)));
    survey().filter(this::asksForTalk).map(Group::talk).ifPresent(due::add);
    evidence().stream()
        .filter(seen -> seen.evidence().until() != null)
        .map(Group::renewal)
        .forEach(due::add);
    return due.stream().sorted(Due.THE_FIRST_FIRST).toList();
  }

  private List<Due> everyHalfYear(LocalDate signed) {
    LocalDate talked = lastTalk().map(Said::on).filter(signed::isBefore).orElse(signed);
    LocalDate surveyed = survey().map(Said::on).orElse(signed).plus(HALF_A_YEAR);
    return List.of(
        new Due(Kind.CATCH_UP, talked.plus(HALF_A_YEAR), lastTalk().map(Said::id).orElse(null)),
        new Due(
            Kind.SURVEY,
            surveyed.isBefore(signed) ? signed : surveyed,
            survey().map(Said::id).orElse(null)));
  }

  private boolean asksForTalk(Survey survey) {
    return survey.saysNotCoping()
        && lastTalk().filter(talk -> !talk.on().isBefore(survey.on())).isEmpty();
  }

  private static Due talk(Survey survey) {
    return new Due(Kind.TALK, survey.on(), survey.id());
  }

  private static Due renewal(Seen seen) {
    return new Due(
        Kind.EVIDENCE, seen.evidence().check(), seen.evidence().until(), seen.sheet().id());
  }

  private static <T extends Said> Optional<T> newest(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }
}
