package org.socialprescribing.wellbeing.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Works out when one person is to be asked by one service with one instrument. It knows neither
 * owners nor states: what has been promised to a person goes on when support ends.
 *
 * <p>At any time one referral counts, the newest whose anchor has come; so a person who is referred
 * again is asked once.
 */
final class DueCalendar {

  private final Schedule schedule;
  private final List<Asking> askings;
  private final LocalDate end;

  /**
   * @param askings of the person with this instrument, whoever asked, in any order
   * @param end the day from which nothing is asked, such as that of the person's death
   */
  DueCalendar(Schedule schedule, List<Asking> askings, LocalDate end) {
    this.schedule = schedule;
    this.askings = askings;
    this.end = end;
  }

  /** The points that are due for at least one day, in order. */
  List<DuePoint> of(List<FollowedReferral> referrals) {
    List<FollowedReferral> begun =
        referrals.stream()
            .filter(referral -> schedule.anchor().in(referral).isPresent())
            .sorted(Comparator.comparing(this::anchor).thenComparing(FollowedReferral::id))
            .toList();
    var points = new ArrayList<DuePoint>();
    for (int i = 0; i < begun.size(); i++) {
      LocalDate next = i + 1 < begun.size() ? anchor(begun.get(i + 1)) : LocalDate.MAX;
      for (int step = 0; step < schedule.steps().size(); step++) {
        point(begun.get(i), step, next).ifPresent(points::add);
      }
    }
    return points;
  }

  private LocalDate anchor(FollowedReferral referral) {
    return schedule.anchor().in(referral).orElseThrow();
  }

  private Optional<DuePoint> point(FollowedReferral referral, int step, LocalDate next) {
    LocalDate anchor = anchor(referral);
    LocalDate from = schedule.opens(step, anchor);
    LocalDate until = earlier(schedule.isSuperseded(step, anchor), next);
    LocalDate closes = earlier(earlier(until, end), askedFrom(from));
    if (!from.isBefore(closes) || isUnsuitable(from)) {
      return Optional.empty();
    }
    LocalDate by = anchor.plus(schedule.steps().get(step).by());
    return Optional.of(
        new DuePoint(referral.id(), schedule.instrument(), step + 1, from, by, until, closes));
  }

  private LocalDate askedFrom(LocalDate day) {
    return askings.stream()
        .map(Asking::day)
        .filter(asked -> !asked.isBefore(day))
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }

  /** Whether the last asking before this day showed that the instrument is not for the person. */
  private boolean isUnsuitable(LocalDate day) {
    Optional<LocalDate> last =
        askings.stream()
            .map(Asking::day)
            .filter(asked -> asked.isBefore(day))
            .max(Comparator.naturalOrder());
    return last.isPresent()
        && askings.stream().anyMatch(asked -> asked.day().equals(last.get()) && asked.unsuitable());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
