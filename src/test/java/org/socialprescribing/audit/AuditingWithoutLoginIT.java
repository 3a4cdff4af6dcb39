package org.socialprescribing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** In a demo nobody signs in, and the audit says so. */
class AuditingWithoutLoginIT extends RunningServer {

  @Autowired private DataSource database;

  @Test
  void aRowSaysFromWhereItWasAskedAndThatNobodySignedIn() {
    String person = fhir.submit(aReferral().bundle()).location("Patient");
    var trail = new Trail(database);

    fhir.get(person);

    assertThat(trail.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.who()).isEqualTo(new Who(null, null, null, null, null, "127.0.0.1"));
              assertThat(row.patients()).containsExactly(person);
            });
    Answer log = fhir.get(person + "/$access-log");
    assertThat(log.json().at("/entry/0/resource/text/div").asText())
        .contains("Somebody who had not signed in, from 127.0.0.1");
    assertThat(log.json().at("/entry/0/resource/agent/0/who/display").asText())
        .isEqualTo("Nobody signed in");
  }

  @Test
  void healthIsNotAudited() {
    var trail = new Trail(database);

    assertThat(web("/actuator/health").status()).isEqualTo(200);
    assertThat(web("/ig/").status()).isEqualTo(200);

    assertThat(trail.rows()).isEmpty();
  }
}
