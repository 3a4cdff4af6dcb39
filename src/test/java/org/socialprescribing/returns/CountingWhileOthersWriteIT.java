package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All figures of an answer are of one moment, whatever is written meanwhile. */
class CountingWhileOthersWriteIT extends RunningServer {

  private static final int ANSWERS = 15;

  /** More events than 10,000 make no answer. */
  private static final int MOST = 9_000;

  @Autowired private JdbcClient database;

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger written = new AtomicInteger();

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

  private JsonNode referrals() {
    Answer answer =
        fhir.get(
            "Measure/referrals/$evaluate-measure?periodStart=1999-01-01&periodEnd=1999-12-31&reportType=subject-list&stratifier=gender");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** Referrals of a year in which no other test has any. */
  private void write() {
    while (!stopped.get() && written.get() < MOST) {
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
