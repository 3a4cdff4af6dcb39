package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.readmodel.Rebuilt;
import org.socialprescribing.returns.Recount.Happened;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever happens in a district, in whatever order it is written down, corrected and taken back:
 * every figure is what a recount of the records gives, and as long as the list of its events.
 *
 * <p>{@code -Dreturns.steps=600} goes on for longer than the build does.
 */
class RecountingReturnsIT extends RunningServer {

  private static final int STEPS = Integer.getInteger("returns.steps", 130);
  private static final List<String> GROUPS =
      List.of(
          "month", "practice", "pcn", "host", "age-band", "gender", "source", "need", "outcome");

  private static final List<String> ONS4 = RandomHistory.ONS4;

  @Autowired private ApplicationContext server;

  private final Set<String> something = new HashSet<>();
  private final Set<String> nothing = new TreeSet<>();
  private District district;
  private LocalDate begin;

  // F96 to F101, traps 1, 9 and 11.
  @ParameterizedTest
  @ValueSource(longs = {20261127})
  void everyFigureIsThatOfARecount(long seed) {
    begin = today();
    district = new District(fhir, clock::instant);
    var history = new RandomHistory(district, fhir, new Random(seed));
    for (int step = 0; step < STEPS; step++) {
      clock.pass(Duration.ofDays(500).dividedBy(STEPS));
      history.happen();
    }

    var recount = new Recount(district, fhir);

    LocalDate end = today();
    assertThat(recount.all).extracting(Happened::what).contains("referred", "closed", "wait");
    assertThat(recount.merged()).as("records that turned out to be of one person").isPositive();
    assertThat(recount.dead()).as("people who died").isPositive();
    check(recount, begin.minusDays(60), end);
    check(recount, begin.plusDays(100), begin.plusDays(300));
    check(recount, begin.plusDays(301), end);
    check(recount, begin.plusDays(200), begin.plusDays(200));
    for (String measure : List.of("referrals", "people-referred", "waiting-time", "contacts")) {
      assertTogetherAsAlone(measure, begin, end);
    }
    assertThat(nothing).as("measures of which no figure was above zero").isEmpty();
    Rebuilt.comesToTheSame(server, "returns");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
  }

  private void check(Recount recount, LocalDate start, LocalDate end) {
    for (String host : district.hosts) {
      Predicate<Happened> here = within(host, start, end);
      assertCount("referrals", host, start, end, recount.events("referred", here).size());
      assertCount(
          "people-referred",
          host,
          start,
          end,
          recount.people("referred", start, end, null, host).size());
      assertCount(
          "people-referred-since-april-2019",
          host,
          start,
          end,
          recount.people("referred", LocalDate.of(2019, 4, 1), end, null, host).size());
      assertCount(
          "people-accessing-a-link-worker",
          host,
          start,
          end,
          recount.people("contact", start, end, "attended", host).size());
      assertCount("ends-of-support", host, start, end, recount.events("closed", here).size());
      assertCount(
          "social-prescriptions", host, start, end, recount.events("prescribed", here).size());
      contacts(recount, host, start, end);
      waits(recount, host, start, end);
      changes(recount, host, start, end);
      followUps(recount, host, start, end);
      satisfaction(recount, host, start, end);
      assertCount("signposts", host, start, end, recount.events("signposted", here).size());
      assertCount("onward-referrals", host, start, end, recount.events("onward", here).size());
    }
    for (String practice : district.practices) {
      assertCount(
          "people-declining-since-april-2019",
          practice,
          start,
          end,
          recount.people("declined", LocalDate.of(2019, 4, 1), end, null, practice).size());
    }
  }

  /** Tables that are asked for together come from fewer readings of the facts than there are. */
  private void assertTogetherAsAlone(String measure, LocalDate start, LocalDate end) {
    String host = district.hosts.get(0);
    JsonNode together = summary(measure, host, start, end, String.join(",", GROUPS));
    assertThat(together.at("/group/0/population/0/count").asInt()).as(measure).isPositive();
    for (int group = 0; group < together.path("group").size(); group++) {
      JsonNode stratifiers = together.at("/group/%d/stratifier".formatted(group));
      assertThat(stratifiers).hasSize(GROUPS.size());
      for (int i = 0; i < GROUPS.size(); i++) {
        JsonNode alone = summary(measure, host, start, end, GROUPS.get(i));
        assertThat(stratifiers.get(i))
            .as("%s by %s".formatted(measure, GROUPS.get(i)))
            .isEqualTo(alone.at("/group/%d/stratifier/0".formatted(group)));
      }
    }
  }

  private static Predicate<Happened> within(String host, LocalDate start, LocalDate end) {
    return each ->
        each.host().equals(host) && !each.day().isBefore(start) && !each.day().isAfter(end);
  }

  private void contacts(Recount recount, String host, LocalDate start, LocalDate end) {
    List<Happened> held = recount.events("contact", within(host, start, end));
    List<Happened> attended = held.stream().filter(c -> c.item().equals("attended")).toList();
    long missed = held.stream().filter(c -> c.item().equals("did-not-attend")).count();
    JsonNode groups = evaluated("contacts", host, start, end).path("group");
    assertThat(groups.at("/0/measureScore/value").asInt()).isEqualTo(attended.size());
    assertThat(groups.at("/1/measureScore/value").asLong())
        .isEqualTo(attended.stream().mapToLong(Happened::amount).sum());
    JsonNode share = evaluated("non-attendance", host, start, end).at("/group/0");
    assertThat(share.at("/population/0/count").asLong()).isEqualTo(missed);
    assertThat(share.at("/population/1/count").asLong()).isEqualTo(missed + attended.size());
  }

  private void waits(Recount recount, String host, LocalDate start, LocalDate end) {
    List<Happened> ended = recount.events("wait", within(host, start, end));
    JsonNode groups = evaluated("waiting-time", host, start, end).path("group");
    assertThat(groups.at("/0/population/0/count").asInt()).isEqualTo(ended.size());
    if (!ended.isEmpty()) {
      assertThat(groups.at("/0/measureScore/value").asLong()).isEqualTo(Recount.ranked(ended, 0.5));
      assertThat(groups.at("/1/measureScore/value").asLong()).isEqualTo(Recount.ranked(ended, 0.9));
    }
  }

  private void changes(Recount recount, String host, LocalDate start, LocalDate end) {
    JsonNode means =
        evaluated("wellbeing-change-at-six-months", host, start, end, "band-move").path("group");
    JsonNode shares = evaluated("wellbeing-bands-at-six-months", host, start, end).path("group");
    for (int i = 0; i < ONS4.size(); i++) {
      List<Happened> changed = recount.people("change", start, end, "ons4-" + ONS4.get(i), host);
      assertMean(means.get(i), changed);
      leaving(shares.get(i), changed, ONS4.get(i).equals("anxious"));
      assertThat(Recount.bandMoves(means.get(i))).isEqualTo(Recount.bandMoves(changed));
    }
    List<Happened> changed = recount.people("change", start, end, Recount.SWEMWBS, host);
    JsonNode swemwbs = evaluated("swemwbs-change-at-six-months", host, start, end).path("group");
    assertMean(swemwbs.get(0), changed);
    assertShare(swemwbs.get(1), changed, each -> each.amount() >= 3);
    assertShare(swemwbs.get(2), changed, each -> each.amount() <= -3);
    counted("swemwbs", changed.size());
  }

  private void assertMean(JsonNode mean, List<Happened> changed) {
    assertThat(mean.at("/population/0/count").asInt()).isEqualTo(changed.size());
    if (!changed.isEmpty()) {
      assertThat(new BigDecimal(mean.at("/measureScore/value").asText()))
          .isEqualByComparingTo(
              BigDecimal.valueOf(changed.stream().mapToLong(Happened::amount).sum())
                  .divide(BigDecimal.valueOf(changed.size()), 2, RoundingMode.HALF_UP));
    }
  }

  /** Of whom the first answer was in the worst band, who left it. */
  private void leaving(JsonNode share, List<Happened> changed, boolean lowerIsBetter) {
    assertShare(
        share,
        changed.stream().filter(each -> isWorst(each.base(), lowerIsBetter)).toList(),
        each -> !isWorst(each.base() + each.amount(), lowerIsBetter));
  }

  private static boolean isWorst(long answer, boolean lowerIsBetter) {
    return lowerIsBetter ? answer >= 6 : answer <= 4;
  }

  private void assertShare(JsonNode share, List<Happened> all, Predicate<Happened> which) {
    assertThat(share.at("/population/0/count").asLong())
        .isEqualTo(all.stream().filter(which).count());
    assertThat(share.at("/population/1/count").asInt()).isEqualTo(all.size());
  }

  private void followUps(Recount recount, String host, LocalDate start, LocalDate end) {
    JsonNode shares = evaluated("follow-up-completeness", host, start, end).path("group");
    for (int i = 0; i < ONS4.size(); i++) {
      String item = "ons4-" + ONS4.get(i);
      List<Happened> due =
          recount.events("due", within(host, start, end)).stream()
              .filter(each -> item.equals(each.item()))
              .toList();
      assertShare(shares.get(i), due, each -> each.amount() == 1);
      counted("follow-up", due.size());
    }
  }

  private void satisfaction(Recount recount, String host, LocalDate start, LocalDate end) {
    List<Happened> answers = recount.events("answer", within(host, start, end));
    assertShare(
        evaluated("satisfaction", host, start, end).at("/group/0"),
        answers,
        each -> each.item().endsWith("good"));
    counted("satisfaction", answers.size());
  }

  private void counted(String measure, int figure) {
    if (figure > 0) {
      something.add(measure);
      nothing.remove(measure);
    } else if (!something.contains(measure)) {
      nothing.add(measure);
    }
  }

  private void assertCount(
      String measure, String host, LocalDate start, LocalDate end, int expected) {
    JsonNode report = evaluated(measure, host, start, end);
    JsonNode group = report.at("/group/0");
    counted(measure, expected);
    assertThat(group.at("/population/0/count").asInt())
        .as("%s of %s from %s to %s", measure, host, start, end)
        .isEqualTo(expected);
    assertThat(report.at("/contained/0/entry").size())
        .as("events behind %s of %s from %s to %s", measure, host, start, end)
        .isEqualTo(expected);
    int parts = 0;
    for (JsonNode stratum : group.at("/stratifier/0/stratum")) {
      parts += stratum.at("/population/0/count").asInt();
    }
    assertThat(parts).as("parts of " + measure).isEqualTo(expected);
  }

  private JsonNode evaluated(String measure, String host, LocalDate start, LocalDate end) {
    return evaluated(measure, host, start, end, "practice");
  }

  private JsonNode evaluated(
      String measure, String host, LocalDate start, LocalDate end, String stratifier) {
    return asked(measure, host, start, end, "subject-list&stratifier=" + stratifier);
  }

  private JsonNode summary(
      String measure, String host, LocalDate start, LocalDate end, String stratifiers) {
    return asked(measure, host, start, end, "summary&stratifier=" + stratifiers);
  }

  private JsonNode asked(String measure, String host, LocalDate start, LocalDate end, String as) {
    Answer answer =
        fhir.get(
            "Measure/%s/$evaluate-measure?periodStart=%s&periodEnd=%s&host=%s&reportType=%s"
                .formatted(measure, start, end, host, as));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
