package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A figure that grows from year to year goes on from what was counted of the months that are over,
 * and is the same as if it had been counted anew. Decision 0091.
 */
class GoingOnFromLastTimeIT extends RunningServer {

  private static final int MONTHS = 30;
  private static final int QUESTIONS = 60;
  private static final List<String> GROUPS =
      List.of("gender", "age-band,month", "deprivation-tenth", "need,source", "practice");

  @Autowired private JdbcClient database;

  private final Random random = new Random(20261128);

  /** Offers that were declined in the last months, all of them known for days. */
  @BeforeEach
  void fill() {
    for (int i = 1; i <= 400; i++) {
      int daysAgo = 3 + random.nextInt(30 * MONTHS);
      decline(i, daysAgo, Duration.ofDays(2 + random.nextInt(daysAgo - 2)), 1);
    }
    makeTheTableAnew();
  }

  @AfterEach
  void takeAway() {
    database.sql("delete from returns.fact where person between -29999 and -20001").update();
    database.sql("delete from retention.fact where practice between -20002 and -20000").update();
    makeTheTableAnew();
  }

  /** As whoever makes the facts anew does. */
  private void makeTheTableAnew() {
    database.sql("vacuum full returns.fact_declined").update();
  }

  private void decline(int person, int daysAgo, Duration knownAgo, int weight) {
    database
        .sql(
            """
            insert into returns.fact (person, source, practice, known_at, day, version, kind, weight,
              age, tenth, gender, origin, needs)
            values (:person, :person, :practice, now() - make_interval(secs => :known),
              current_date - cast(:day as int), 1, 2, :weight, :age, :tenth, :gender, 'gp', :needs)
            """)
        .param("person", -20_000 - person)
        .param("practice", -20_000L - person % 3)
        .param("known", knownAgo.toSeconds())
        .param("day", daysAgo)
        .param("weight", weight)
        .param("age", 15 + person % 80)
        .param("tenth", 1 + person % 10)
        .param("gender", person % 3 == 0 ? "male" : "female")
        .param("needs", person % 7 == 0 ? new String[] {"debt", "loneliness"} : new String[0])
        .update();
  }

  @Test
  void everyFigureIsWhatCountingAnewGives() {
    int person = 1000;
    clock.pass(Duration.ofDays(-QUESTIONS));
    for (int question = 0; question < QUESTIONS; question++) {
      person++;
      clock.pass(Duration.ofDays(1));
      int daysAgo = random.nextInt(30 * MONTHS);
      decline(person, daysAgo, Duration.ZERO, 1);
      if (question % 3 == 0) {
        decline(person, daysAgo, Duration.ZERO, -1);
      }
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      LocalDate end = question % 2 == 0 ? today : today.minusDays(random.nextInt(20 * MONTHS));

      JsonNode report = declined(end, GROUPS.get(question % GROUPS.size()));

      int figure = report.at("/group/0/population/0/count").asInt();
      assertThat(figure).as("until " + end).isEqualTo(countedAnew(end)).isPositive();
      assertThat(report.at("/contained/0/entry").size()).isEqualTo(figure);
      for (JsonNode stratifier : report.at("/group/0/stratifier")) {
        assertStrata(stratifier, report, figure);
      }
    }
  }

  private static void assertStrata(JsonNode stratifier, JsonNode report, int figure) {
    int parts = 0;
    for (JsonNode stratum : stratifier.path("stratum")) {
      JsonNode population = stratum.at("/population/0");
      int count = population.path("count").asInt();
      String list = population.at("/subjectResults/reference").asText().substring(1);
      int listed = 0;
      for (JsonNode contained : report.path("contained")) {
        listed += contained.path("id").asText().equals(list) ? contained.path("entry").size() : 0;
      }
      assertThat(listed).as(stratum.toString()).isEqualTo(count).isPositive();
      parts += count;
    }
    if (!stratifier.at("/code/0/text").asText().equals("need")) {
      assertThat(parts).as(stratifier.at("/code/0/text").asText()).isEqualTo(figure);
    }
  }

  @Test
  void monthsThatAreOverAreNotReadAgainUntilTheTablesAreMadeAnew() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    int before = figure(today);

    // Nobody does this: rows are added only.
    database
        .sql("delete from returns.fact where person between -20300 and -20001 and day < :day")
        .param("day", today.minusDays(100))
        .update();

    assertThat(figure(today)).isEqualTo(before);
    makeTheTableAnew();
    assertThat(figure(today)).isEqualTo(countedAnew(today)).isLessThan(before);
  }

  // Decision 0051.
  @Test
  void whoIsRemovedGoesOnCounting() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    JsonNode before = declined(today, "age-band,month,practice").path("group");

    for (int person = 1; person <= 400; person += 3) {
      remove(person);
    }

    JsonNode after = declined(today, "age-band,month,practice");
    int figure = after.at("/group/0/population/0/count").asInt();
    assertThat(after.path("group")).isEqualTo(before);
    assertThat(figure).isEqualTo(countedAnew(today));
    assertThat(after.at("/contained/0/entry").size()).isEqualTo(figure);
    assertThat(after.toString()).contains("Removed with all records of the person");
  }

  /** What returns say of somebody goes with the person's record, and their facts with that. */
  private void remove(int person) {
    String record = "Patient/removed-" + person;
    database
        .sql(
            """
            insert into returns.said (record, version, known_at, person, key, kind, body)
            values (:record, 1, now(), :record, :key, 'Person', '{}')
            """)
        .param("record", record)
        .param("key", -20_000 - person)
        .update();
    database.sql("delete from returns.said where record = ?").param(record).update();
  }

  private int figure(LocalDate end) {
    return declined(end, "gender").at("/group/0/population/0/count").asInt();
  }

  private JsonNode declined(LocalDate end, String groups) {
    Answer answer =
        fhir.get(
            "Measure/people-declining-since-april-2019/$evaluate-measure?periodStart=%s&periodEnd=%s&reportType=subject-list&stratifier=%s"
                .formatted(end.withDayOfMonth(1), end, groups));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private int countedAnew(LocalDate end) {
    return database
        .sql(
            """
            select sum(weight) from (
              select weight, day, previous from returns.fact where kind = 2
              union all
              select weight, day, previous from retention.fact where kind = 2) declined
            where day between '2019-04-01' and :end
              and (previous is null or previous < '2019-04-01')
            """)
        .param("end", end)
        .query(Integer.class)
        .single();
  }
}
