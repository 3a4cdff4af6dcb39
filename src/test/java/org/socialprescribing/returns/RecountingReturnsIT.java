package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  private static final List<String> SOURCES = List.of("gp", "self-referral", "social-care");

  private District district;
  private Random chance;
  private LocalDate begin;

  // F96 to F101, traps 1, 9 and 11.
  @ParameterizedTest
  @ValueSource(longs = {20261127})
  void everyFigureIsThatOfARecount(long seed) {
    chance = new Random(seed);
    begin = today();
    district = new District(fhir, clock::instant);
    for (int step = 0; step < STEPS; step++) {
      clock.pass(Duration.ofDays(500).dividedBy(STEPS));
      happen();
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

  private void happen() {
    String request = any(district.requests);
    int daysAgo = chance.nextInt(4) == 0 ? chance.nextInt(40) : 0;
    switch (chance.nextInt(16)) {
      case 0, 1 ->
          district.refer(chance.nextInt(2), chance.nextInt(2), null, daysAgo, any(SOURCES));
      case 2 ->
          district.refer(
              chance.nextInt(2), chance.nextInt(2), any(district.people), daysAgo, any(SOURCES));
      case 3, 4, 5, 6 -> move(request, daysAgo);
      case 7, 8, 9 ->
          district.contact(
              request,
              any(List.of("attended", "attended", "did-not-attend", "cancelled-by-person")),
              chance.nextInt(3) == 0 ? any(district.workers) : null,
              10 + chance.nextInt(50),
              daysAgo);
      case 10 -> correctAContact();
      case 11, 12 -> district.score(any(district.people), chance.nextInt(11), daysAgo);
      case 13 ->
          district.offer(any(district.people), chance.nextInt(2), chance.nextBoolean(), daysAgo);
      case 14 ->
          district.referOnward(
              request, any(district.workers), any(List.of(district.club, district.jobCentre)));
      default -> correctSomething(request);
    }
  }

  private void move(String request, int daysAgo) {
    String state = fhir.get(district.tasks.get(request)).json().path("status").asText();
    String next =
        switch (state) {
          case "requested" -> any(List.of("accepted", "accepted", "accepted", "rejected"));
          case "accepted" -> "in-progress";
          case "in-progress" -> any(List.of("in-progress", "completed", "failed"));
          default -> "in-progress";
        };
    district.move(request, next, any(district.workers), daysAgo);
  }

  private void correctAContact() {
    if (district.contacts.isEmpty()) {
      return;
    }
    boolean wrong = chance.nextBoolean();
    district.change(
        any(district.contacts),
        contact -> {
          if (wrong) {
            contact.put("status", "entered-in-error");
          } else {
            ((ObjectNode) contact.path("length")).put("value", 5 + chance.nextInt(90));
          }
        });
  }

  private void correctSomething(String request) {
    switch (chance.nextInt(4)) {
      case 0 -> district.move(request, "entered-in-error", any(district.hosts), 0);
      case 1 ->
          district.change(
              request, referral -> referral.put("authoredOn", district.at(chance.nextInt(200))));
      case 2 ->
          district.change(
              any(district.people),
              person ->
                  person.set(
                      "generalPractitioner",
                      json("{'of': [{'reference': '%s'}]}", any(district.practices)).get("of")));
      default -> {
        // Who was entered first stands for both, so that nobody is the other of themselves.
        int second = 1 + chance.nextInt(district.people.size() - 1);
        String first = district.people.get(chance.nextInt(second));
        district.change(
            district.people.get(second),
            person ->
                person.set(
                    "link",
                    json("{'of': [{'other': {'reference': '%s'}, 'type': 'replaced-by'}]}", first)
                        .get("of")));
      }
    }
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

  private <T> T any(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }
}
