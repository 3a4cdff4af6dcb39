package org.socialprescribing.returns.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.socialprescribing.returns.measure.Line;
import org.socialprescribing.returns.measure.Period;
import org.socialprescribing.returns.measure.Question;
import org.socialprescribing.returns.measure.Returns;

/** Counts what a page shows, and knows how far it has got. */
final class Count {

  private static final int MOST_MONTHS = 24;
  private static final int YEAR = 12;

  private final Returns returns;
  private final Returns.Admitted asked;
  private final List<Period> parts;
  private final AtomicInteger done = new AtomicInteger();

  Count(Returns returns, Returns.Admitted asked) {
    this.returns = returns;
    this.asked = asked;
    this.parts = asked.question().withEvents() ? List.of() : parts(asked.question());
  }

  Counted run() {
    List<Line> lines = returns.lines(asked, done::incrementAndGet);
    List<Counted.Part> counted = new ArrayList<>();
    for (Period part : parts) {
      counted.add(
          new Counted.Part(part, returns.lines(returns.over(asked, part), done::incrementAndGet)));
    }
    return new Counted(asked, lines, counted);
  }

  /** Such as "3 of 14 tables counted". */
  String progress() {
    int figures = asked.measure().groups().size();
    int all = figures * (1 + asked.question().stratifiers().size() + parts.size());
    return "%d of %d tables counted".formatted(done.get(), all);
  }

  /** The months of the period, or its years where there are many; none of a single one. */
  private static List<Period> parts(Question question) {
    LocalDate first = question.start().withDayOfMonth(1);
    long months = ChronoUnit.MONTHS.between(first, question.end()) + 1;
    int step = months <= MOST_MONTHS ? 1 : YEAR;
    List<Period> parts = new ArrayList<>();
    for (LocalDate start = first; !start.isAfter(question.end()); start = start.plusMonths(step)) {
      LocalDate end = start.plusMonths(step).minusDays(1);
      parts.add(
          new Period(
              start.isBefore(question.start()) ? question.start() : start,
              end.isAfter(question.end()) ? question.end() : end));
    }
    return parts.size() > 1 ? parts : List.of();
  }
}
