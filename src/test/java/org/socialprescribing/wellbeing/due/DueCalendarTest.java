package org.socialprescribing.wellbeing.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.socialprescribing.wellbeing.due.Schedule.Step;

/** The dates on which somebody is to be asked. */
class DueCalendarTest {

  private static final Schedule ONS4 =
      new Schedule(
          "ons4",
          Anchor.REFERRAL,
          List.of(months(0, 1), months(5, 6), months(11, 12)),
          Period.ofMonths(15));

  private static final Schedule PAM =
      new Schedule(
          "pam",
          Anchor.FIRST_CONTACT,
          List.of(months(0, 1), months(3, 6), months(9, 12)),
          Period.ofMonths(15));

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final LocalDate LAST = DAY.plusYears(5);

  // F81.
  @Test
  void everyoneReferredIsAskedAtReferralAndAfterSixAndTwelveMonths() {
    assertThat(due(ONS4, List.of(), referral("a", DAY, null)))
        .containsExactly(
            "1: 2026-01-31 to 2026-02-28, closes 2026-06-30",
            "2: 2026-06-30 to 2026-07-31, closes 2026-12-31",
            "3: 2026-12-31 to 2027-01-31, closes 2027-04-30");
  }

  // F82.
  @Test
  void pamBeginsWithTheFirstContactAndComesAgainInAWindow() {
    assertThat(due(PAM, List.of(), referral("a", DAY, null))).isEmpty();
    assertThat(due(PAM, List.of(), referral("a", DAY, LocalDate.of(2026, 3, 1))))
        .containsExactly(
            "1: 2026-03-01 to 2026-04-01, closes 2026-06-01",
            "2: 2026-06-01 to 2026-09-01, closes 2026-12-01",
            "3: 2026-12-01 to 2027-03-01, closes 2027-06-01");
  }

  @Test
  void anAnswerClearsThePointInWhoseTimeItFallsAndNoOther() {
    assertThat(
            due(ONS4, List.of(asked("2026-06-29"), asked("2026-07-01")), referral("a", DAY, null)))
        .containsExactly(
            "1: 2026-01-31 to 2026-02-28, closes 2026-06-29",
            "2: 2026-06-30 to 2026-07-31, closes 2026-07-01",
            "3: 2026-12-31 to 2027-01-31, closes 2027-04-30");
  }

  @Test
  void onTheDayOfTheReferralItIsNeverDueWhenTheAnswersCameWithIt() {
    assertThat(due(ONS4, List.of(asked("2026-01-31")), referral("a", DAY, null)))
        .noneMatch(point -> point.startsWith("1:"));
  }

  // F83.
  @Test
  void whoIsFoundUnsuitedIsAskedAgainOnlyAfterSomebodyAskedAllTheSame() {
    var unsuited = new Asking(LocalDate.of(2026, 3, 5), true);
    var referral = referral("a", DAY, LocalDate.of(2026, 3, 1));

    assertThat(due(PAM, List.of(unsuited), referral))
        .containsExactly("1: 2026-03-01 to 2026-04-01, closes 2026-03-05");
    assertThat(due(PAM, List.of(unsuited, asked("2026-07-01")), referral))
        .containsExactly(
            "1: 2026-03-01 to 2026-04-01, closes 2026-03-05",
            "3: 2026-12-01 to 2027-03-01, closes 2027-06-01");
  }

  @Test
  void aNewReferralTakesThePlaceOfTheOldOne() {
    assertThat(
            due(
                ONS4,
                List.of(),
                referral("a", DAY, null),
                referral("b", LocalDate.of(2026, 7, 15), null)))
        .containsExactly(
            "1: 2026-01-31 to 2026-02-28, closes 2026-06-30",
            "2: 2026-06-30 to 2026-07-31, closes 2026-07-15",
            "1: 2026-07-15 to 2026-08-15, closes 2026-12-15",
            "2: 2026-12-15 to 2027-01-15, closes 2027-06-15",
            "3: 2027-06-15 to 2027-07-15, closes 2027-10-15");
  }

  @Test
  void aScheduleWhosePointsOverlapIsRefused() {
    assertThatThrownBy(
            () ->
                new Schedule(
                    "x", Anchor.REFERRAL, List.of(months(0, 6), months(5, 7)), Period.ofMonths(9)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Compared with somebody who lives through every day, and remembers. Trap 4, trap 5. */
  @Test
  void isRightOnEveryDayOfFiveYears() {
    var random = new Random(20260126);
    for (int history = 0; history < 40; history++) {
      List<FollowedReferral> referrals = referrals(random);
      List<Asking> askings = askings(random);
      LocalDate end = random.nextInt(3) == 0 ? anyDay(random) : LocalDate.MAX;
      for (Schedule schedule : List.of(ONS4, PAM)) {
        assertThat(byDay(new DueCalendar(schedule, askings, end).of(referrals)))
            .as("history %d, %s", history, schedule.instrument())
            .isEqualTo(new DayByDay(schedule == ONS4, referrals, askings).until(end));
      }
    }
  }

  private static Map<LocalDate, String> byDay(List<DuePoint> points) {
    var due = new TreeMap<LocalDate, String>();
    for (DuePoint point : points) {
      for (LocalDate day = point.from();
          day.isBefore(point.closes()) && day.isBefore(LAST);
          day = day.plusDays(1)) {
        assertThat(due.put(day, point.referral() + " " + point.point())).isNull();
      }
    }
    return due;
  }

  private static List<FollowedReferral> referrals(Random random) {
    var referrals = new ArrayList<FollowedReferral>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      LocalDate day = anyDay(random);
      LocalDate contact = random.nextBoolean() ? day.plusDays(random.nextInt(90)) : null;
      referrals.add(referral("r" + i + "/", day, contact));
    }
    return referrals;
  }

  private static List<Asking> askings(Random random) {
    var askings = new ArrayList<Asking>();
    for (int i = random.nextInt(12); i > 0; i--) {
      askings.add(new Asking(anyDay(random), random.nextInt(5) == 0));
    }
    return askings;
  }

  private static LocalDate anyDay(Random random) {
    return DAY.plusDays(random.nextInt(5 * 365));
  }

  private static Step months(int from, int by) {
    return new Step(Period.ofMonths(from), Period.ofMonths(by));
  }

  private static FollowedReferral referral(String id, LocalDate day, LocalDate contact) {
    return new FollowedReferral(id, "Organization/1", day, contact);
  }

  private static Asking asked(String day) {
    return new Asking(LocalDate.parse(day), false);
  }

  private static List<String> due(
      Schedule schedule, List<Asking> askings, FollowedReferral... referrals) {
    return new DueCalendar(schedule, askings, LocalDate.MAX)
        .of(List.of(referrals)).stream()
            .map(p -> "%d: %s to %s, closes %s".formatted(p.point(), p.from(), p.by(), p.closes()))
            .toList();
  }

  /** Goes from day to day and knows nothing of the next. */
  private static final class DayByDay {

    private final boolean isOns4;
    private final List<FollowedReferral> referrals;
    private final Map<LocalDate, Boolean> unsuited = new HashMap<>();

    private FollowedReferral current;
    private LocalDate begun;
    private int point;
    private boolean isQuiet;
    private boolean wasUnsuited;

    DayByDay(boolean isOns4, List<FollowedReferral> referrals, List<Asking> askings) {
      this.isOns4 = isOns4;
      this.referrals = referrals;
      askings.forEach(
          asking -> unsuited.merge(asking.day(), asking.unsuitable(), Boolean::logicalOr));
    }

    Map<LocalDate, String> until(LocalDate end) {
      var due = new TreeMap<LocalDate, String>();
      for (LocalDate today = DAY; today.isBefore(LAST) && today.isBefore(end); ) {
        wakeUp(today);
        if (point > 0 && point < 4 && !isQuiet) {
          due.put(today, current.id() + " " + point);
        }
        today = today.plusDays(1);
      }
      return due;
    }

    private void wakeUp(LocalDate today) {
      for (FollowedReferral referral : referrals) {
        LocalDate begins = isOns4 ? referral.referredOn() : referral.firstContact();
        boolean isLater =
            !today.equals(begun) || current == null || referral.id().compareTo(current.id()) > 0;
        if (today.equals(begins) && isLater) {
          current = referral;
          begun = today;
          point = 0;
        }
      }
      int[] opens = isOns4 ? new int[] {0, 5, 11, 15} : new int[] {0, 3, 9, 15};
      while (current != null && point < 4 && !today.isBefore(begun.plusMonths(opens[point]))) {
        point++;
        isQuiet = wasUnsuited;
      }
      if (unsuited.containsKey(today)) {
        isQuiet = true;
        wasUnsuited = unsuited.get(today);
      }
    }
  }
}
