package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.conformance.OperationInput;

/** What may be asked by who may not see true figures, and what of a whole is published. */
final class Publication {

  private final Counting counting;
  private final Disclosure disclosure;
  private final Edition edition;
  private final boolean national;
  private final Clock clock;

  Publication(
      Counting counting, Disclosure disclosure, Edition edition, boolean national, Clock clock) {
    this.counting = counting;
    this.disclosure = disclosure;
    this.edition = edition;
    this.national = national;
    this.clock = clock;
  }

  Disclosure disclosure() {
    return disclosure;
  }

  /** The last year of which groups are published. */
  Period latestYear() {
    LocalDate start = edition.latestYear(today());
    return new Period(start, start.plusYears(1).minusDays(1));
  }

  private LocalDate today() {
    return EnglishDays.today(clock);
  }

  /**
   * The question as it is published. What is about organisations is free.
   *
   * @throws org.socialprescribing.conformance.explain.RefusedRequest for what is not published
   */
  Question of(Question asked, Definition measure) {
    if (measure.isFree()) {
      return asked;
    }
    Question question = edition.publish(asked, today());
    question.host().ifPresent(Publication::refuseHost);
    if (!national && measure.groups().stream().anyMatch(each -> isDistinct(each.counted()))) {
      requireCalendar(question);
    }
    if (!question.stratifiers().isEmpty()) {
      requireGroups(question, measure);
    }
    return question;
  }

  private static void refuseHost(String host) {
    throw OperationInput.refused(
        "host",
        host,
        "Figures of one host are for that host. Published ones are the groups of stratifier=host.");
  }

  private void requireCalendar(Question question) {
    if (!Cuts.isOfCalendar(
        Edition.number(question.start()), Edition.number(question.end()), edition)) {
      throw OperationInput.refused(
          "periodEnd",
          question.end().toString(),
          "People are published by months, quarters, halves of a year and years that begin in %s or half a year later."
              .formatted(edition.beginning()));
    }
  }

  private void requireGroups(Question question, Definition measure) {
    String asked = String.join(",", question.stratifiers().stream().map(Stratifier::code).toList());
    if (question.stratifiers().contains(Stratifier.MONTH)) {
      throw OperationInput.refused(
          "stratifier", asked, "Months are published one by one: ask for each as a period.");
    }
    if (measure.groups().stream().anyMatch(each -> each.counted().since() != null)) {
      throw OperationInput.refused(
          "stratifier",
          asked,
          "A cumulative figure is published without groups. Ask for the measure of a year.");
    }
    if (!edition.isYear(question)) {
      throw OperationInput.refused(
          "periodEnd",
          question.end().toString(),
          "Groups are published for years that begin in %s.".formatted(edition.beginning()));
    }
  }

  /** The figure of a whole; masked where it could be told apart from another. */
  Shown whole(Definition.Group group, Question question, Value value) {
    if (national) {
      return Shown.truly(value);
    }
    int last = Edition.number(question.end());
    var cuts = new Cuts(series(group, question), edition, disclosure.threshold(), last);
    return cuts.allow(Edition.number(question.startOf(group.counted())), last)
        ? disclosure.publish(value)
        : Disclosure.masked(value);
  }

  private Series series(Definition.Group group, Question question) {
    boolean distinct = isDistinct(group.counted());
    @Nullable
    List<Series.Row> all =
        group.denominator() == null || !group.denominator().counted().isOfFacts()
            ? null
            : counting.months(group.denominator(), question, distinct);
    return new Series(counting.months(group.counted(), question, distinct), all, distinct);
  }

  private static boolean isDistinct(Population population) {
    return population.counted() == Population.Counted.PEOPLE && population.since() == null;
  }
}
