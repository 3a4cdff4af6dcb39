package org.socialprescribing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.compartment.WholeRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose retention period has ended, and who is left alone; other people's records are shared. */
class RemovingExpiredPeopleIT extends RunningServer {

  private static final Duration NINE_YEARS = Duration.ofDays(9 * 366);

  @Autowired private Lives lives;
  @Autowired private Erasure erasure;
  @Autowired private RetentionRules rules;
  @Autowired private Clock time;
  @Autowired private JdbcClient database;
  @Autowired private DataSource source;

  @Test
  void aPersonIsRemovedWhenThePeriodHasEndedAndNotBefore() {
    WholeRecord person = WholeRecord.closed(fhir);

    assertThat(removeIfDue(person)).isFalse();
    assertThat(fhir.get(person.person).status()).isEqualTo(200);

    clock.pass(NINE_YEARS);
    assertThat(removeIfDue(person)).isTrue();
    assertThat(fhir.get(person.person).status()).isEqualTo(404);
    assertThat(
            database
                .sql("select rule from retention.erasure where person = ?")
                .param(person.person)
                .query(String.class)
                .single())
        .isEqualTo("retention-ended");
  }

  @Test
  void aPersonWithAnOpenReferralStaysHoweverLongItTakes() {
    WholeRecord person = WholeRecord.open(fhir);
    clock.pass(NINE_YEARS);

    assertThat(removeIfDue(person)).isFalse();
    assertThat(fhir.get(person.person).status()).isEqualTo(200);
  }

  @Test
  void aRunCountsWhoIsDueAndAHoldKeepsThem() {
    WholeRecord person = WholeRecord.closed(fhir);
    clock.pass(NINE_YEARS);

    int due = run(Set.of()).run(true, () -> false).erased();
    int dueWithHold = run(Set.of(person.id())).run(true, () -> false).erased();

    assertThat(due).isPositive();
    assertThat(dueWithHold).isEqualTo(due - 1);
    assertThat(fhir.get(person.person).status()).isEqualTo(200);
  }

  @Test
  void theJobRunsOnItsScheduleOnceForAllServers() throws InterruptedException {
    var schedule = Schedules.parseSchedule("FIXED_DELAY|1s");
    var one = new RetentionJob(source, run(Set.of()), schedule, Duration.ofMillis(200));
    var other = new RetentionJob(source, run(Set.of()), schedule, Duration.ofMillis(200));
    one.start();
    other.start();
    try {
      Instant deadline = Instant.now().plusSeconds(30);
      while (successes() == 0 && Instant.now().isBefore(deadline)) {
        Thread.sleep(100);
      }
      assertThat(successes()).isEqualTo(1);
    } finally {
      one.stop();
      other.stop();
      database.sql("delete from retention.scheduled_task").update();
    }
    assertThat(one.isRunning()).isFalse();
  }

  private int successes() {
    return database
        .sql("select count(*) from retention.scheduled_task where last_success is not null")
        .query(Integer.class)
        .single();
  }

  private RetentionRun run(Set<String> held) {
    var settings = new RetentionProperties(8, 26, 1, held, null, 10_000);
    return new RetentionRun(lives, erasure, rules, settings, time);
  }

  private boolean removeIfDue(WholeRecord person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Facts.ENGLAND);
    return erasure
        .erase(ErasureOrder.retentionEnded(person.id()), life -> rules.due(life, today))
        .isPresent();
  }
}
