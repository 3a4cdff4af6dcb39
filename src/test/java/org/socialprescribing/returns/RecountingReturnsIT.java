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
  private static final List<String> ONS4 =
      List.of("life-satisfaction", "worthwhile", "happy", "anxious");
  private static final List<String> ANSWERS =
      List.of("very-good", "good", "neither", "poor", "very-poor", "dont-know");
  private static final List<String> SOURCES = List.of("gp", "self-referral", "social-care");

  @Autowired private ApplicationContext server;

  private final Set<String> something = new HashSet<>();
  private final Set<String> nothing = new TreeSet<>();
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
    assertThat(recount.dead()).as("people who died").isPositive();
    check(recount, begin.minusDays(60), end);
    check(recount, begin.plusDays(100), begin.plusDays(300));
    check(recount, begin.plusDays(301), end);
    check(recount, begin.plusDays(200), begin.plusDays(200));
    assertThat(nothing).as("measures of which no figure was above zero").isEmpty();
    Rebuilt.comesToTheSame(server, "returns");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
  }

  private void happen() {
    String request = any(district.requests);
    int daysAgo = chance.nextInt(4) == 0 ? chance.nextInt(40) : 0;
    switch (chance.nextInt(18)) {
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
      case 11, 12 -> scores(any(district.people), daysAgo);
      case 13 ->
          district.offer(any(district.people), chance.nextInt(2), chance.nextBoolean(), daysAgo);
      case 14 ->
          district.referOnward(
              request,
              any(district.workers),
              any(List.of(district.club, district.club, district.jobCentre)));
      case 15 -> district.signpost(request, any(district.workers), daysAgo);
      case 16 -> correctSomething(request);
      default -> {
        switch (chance.nextInt(4)) {
          case 0 -> district.death(any(district.people), daysAgo);
          case 1 -> merge();
          default -> district.answer(any(district.people), any(ANSWERS), daysAgo);
        }
      }
    }
  }

  private void scores(String person, int daysAgo) {
    for (String question : ONS4) {
      district.score(person, "ons4-" + question, chance.nextInt(11), daysAgo);
    }
    if (chance.nextBoolean()) {
      district.score(person, Recount.SWEMWBS, 7 + chance.nextInt(29), daysAgo);
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
      default -> merge();
    }
  }

  /** Who was entered first stands for both, so that nobody is the other of themselves. */
  private void merge() {
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
    Answer answer =
        fhir.get(
            "Measure/%s/$evaluate-measure?periodStart=%s&periodEnd=%s&host=%s&reportType=subject-list&stratifier=%s"
                .formatted(measure, start, end, host, stratifier));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private <T> T any(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }
}
