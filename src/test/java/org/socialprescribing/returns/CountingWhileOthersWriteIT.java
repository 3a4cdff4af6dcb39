package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All figures of an answer are of one moment, whatever is written meanwhile. */
class CountingWhileOthersWriteIT extends RunningServer {

  private static final int ANSWERS = 15;

  /**
   * So many at most while an answer is being made: more events than 10,000 make none, and each is
   * in the list of the whole and in that of its group.
   */
  private static final int MEANWHILE = 300;

  @Autowired private JdbcClient database;
  @Autowired private DataSource source;

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger wanted = new AtomicInteger();

  @AfterEach
  void takeTheFactsAway() {
    database.sql("delete from returns.fact where person between -16000 and -7001").update();
  }

  @Test
  void aFigureIsAsLongAsItsListAndItsPartsAddUpToIt() throws InterruptedException {
    var writer = new Thread(this::write);
    writer.start();
    int grew = 0;
    try {
      int before = 0;
      for (int i = 0; i < ANSWERS; i++) {
        wanted.addAndGet(MEANWHILE);
        JsonNode report = referrals();
        int count = report.at("/group/0/population/0/count").asInt();
        assertThat(report.at("/contained/0/entry").size()).isEqualTo(count);
        int parts = 0;
        for (JsonNode stratum : report.at("/group/0/stratifier/0/stratum")) {
          parts += stratum.at("/population/0/count").asInt();
        }
        assertThat(parts).isEqualTo(count);
        grew += count > before ? 1 : 0;
        before = count;
      }
    } finally {
      stopped.set(true);
      writer.join();
    }
    assertThat(grew).as("answers that saw something new").isGreaterThan(1);
  }

  @Test
  void aQuestionWaitsForTablesThatAreBeingMadeAnew() throws Exception {
    write(50);
    try (Connection other = source.getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table returns.fact in access exclusive mode");
      statement.execute("create temporary table before on commit drop as table returns.fact");
      statement.execute("truncate returns.fact");
      var asked = CompletableFuture.supplyAsync(this::referrals);
      waitForSomebodyWhoWaits();
      statement.execute("insert into returns.fact select * from before");
      other.commit();
      other.setAutoCommit(true);

      assertThat(asked.get(30, TimeUnit.SECONDS).at("/group/0/population/0/count").asInt())
          .isEqualTo(50);
    }
  }

  private void waitForSomebodyWhoWaits() {
    Instant deadline = Instant.now().plusSeconds(30);
    String waiting =
        "select exists (select from pg_locks where not granted and relation::regclass::text like 'returns.fact%')";
    while (!database.sql(waiting).query(Boolean.class).single()) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }

  private JsonNode referrals() {
    Answer answer =
        fhir.get(
            "Measure/referrals/$evaluate-measure?periodStart=1999-01-01&periodEnd=1999-12-31&reportType=subject-list&stratifier=gender");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** Referrals of a year in which no other test has any. */
  private void write() {
    while (!stopped.get()) {
      if (written.get() < wanted.get()) {
        write(1);
      } else {
        Thread.onSpinWait();
      }
    }
  }

  private void write(int times) {
    for (int i = 0; i < times; i++) {
      database
          .sql(
              """
              insert into returns.fact (person, source, known_at, day, version, kind, weight,
                gender, needs)
              values (:person, :person, now(), '1999-05-01', 1, 3, 1, :gender, '{}')
              """)
          .param("person", -7000L - written.incrementAndGet())
          .param("gender", written.get() % 2 == 0 ? "female" : "male")
          .update();
    }
  }
}
