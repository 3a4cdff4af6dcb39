package org.socialprescribing.wellbeing.due;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * When an instrument is asked, as the guide's extension {@code measure-schedule} says it.
 *
 * @param instrument the last part of the form's address
 * @param until after this time nothing is asked any more
 */
record Schedule(String instrument, Anchor anchor, List<Step> steps, Period until) {

  /**
   * One time at which it is asked.
   *
   * @param from after this time it is due
   * @param by after this time it is overdue
   */
  record Step(Period from, Period by) {}

  Schedule {
    steps = List.copyOf(steps);
    requireOrder(steps, until);
  }

  /** The first day of a step. */
  LocalDate opens(int step, LocalDate anchor) {
    return anchor.plus(steps.get(step).from());
  }

  /** The day on which the next step takes the place of this one, or asking ends. */
  LocalDate isSuperseded(int step, LocalDate anchor) {
    return step + 1 < steps.size() ? opens(step + 1, anchor) : anchor.plus(until);
  }

  private static void requireOrder(List<Step> steps, Period until) {
    LocalDate anyDay = LocalDate.of(2001, 1, 1);
    for (int i = 0; i < steps.size(); i++) {
      Period end = i + 1 < steps.size() ? steps.get(i + 1).from() : until;
      LocalDate from = anyDay.plus(steps.get(i).from());
      LocalDate by = anyDay.plus(steps.get(i).by());
      if (by.isBefore(from) || !anyDay.plus(end).isAfter(by)) {
        throw new IllegalArgumentException(
            "The points of a measure-schedule do not follow one another");
      }
    }
  }
}
