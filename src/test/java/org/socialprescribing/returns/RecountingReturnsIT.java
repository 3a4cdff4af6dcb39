package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.returns.Recount.Happened;

/**
 * Whatever happens in a district, in whatever order it is written down, corrected and taken back:
 * every figure is what a recount of the records gives, and as long as the list of its events.
 *
 * <p>{@code -Dreturns.steps=600} goes on for longer than the build does.
 */
class RecountingReturnsIT extends RunningServer {

  private static final int STEPS = Integer.getInteger("returns.steps", 110);

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
    check(recount, begin.minusDays(60), end);
    check(recount, begin.plusDays(100), begin.plusDays(300));
    check(recount, begin.plusDays(301), end);
    check(recount, begin.plusDays(200), begin.plusDays(200));
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
    List<Happened> changed = recount.people("change", start, end, null, host);
    bandMoves(changed, host, start, end);
    JsonNode anxiety = evaluated("wellbeing-change-at-six-months", host, start, end).at("/group/3");
    assertThat(anxiety.at("/population/0/count").asInt()).isEqualTo(changed.size());
    if (!changed.isEmpty()) {
      assertThat(new BigDecimal(anxiety.at("/measureScore/value").asText()))
          .isEqualByComparingTo(
              BigDecimal.valueOf(changed.stream().mapToLong(Happened::amount).sum())
                  .divide(BigDecimal.valueOf(changed.size()), 2, RoundingMode.HALF_UP));
    }
  }

  /** Of whom anxiety was high, who left that band. */
  private void bandMoves(List<Happened> changed, String host, LocalDate start, LocalDate end) {
    List<Happened> high = changed.stream().filter(each -> each.base() >= 6).toList();
    long left = high.stream().filter(each -> each.base() + each.amount() <= 5).count();
    JsonNode share = evaluated("wellbeing-bands-at-six-months", host, start, end).at("/group/3");
    assertThat(share.at("/population/0/count").asLong()).as("left").isEqualTo(left);
    assertThat(share.at("/population/1/count").asInt()).as("high").isEqualTo(high.size());
  }

  private void assertCount(
      String measure, String host, LocalDate start, LocalDate end, int expected) {
    JsonNode report = evaluated(measure, host, start, end);
    JsonNode group = report.at("/group/0");
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
    Answer answer =
        fhir.get(
            "Measure/%s/$evaluate-measure?periodStart=%s&periodEnd=%s&host=%s&reportType=subject-list&stratifier=practice"
                .formatted(measure, start, end, host));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
