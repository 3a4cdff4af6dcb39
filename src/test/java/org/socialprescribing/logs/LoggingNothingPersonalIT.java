package org.socialprescribing.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.PersonalData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever all other tests have sent, accepted or refused, is in no log: not on the console of the
 * server, nor in the log of its database. It comes last, so that it sees what all others have done.
 */
@Order(Integer.MAX_VALUE)
class LoggingNothingPersonalIT extends RunningServer {

  @Autowired private JdbcClient database;

  @Test
  void nothingThatWasSentAboutPeopleIsInAnyLog() throws IOException {
    assertThat(fhir.submit(aReferral().bundle()).status()).isEqualTo(200);

    assertThat(PersonalData.SENT.size()).isPositive();
    assertThat(found(PersonalData.SENT)).isEmpty();
  }

  /** It proves that the test above can fail. */
  @Test
  void whateverLoggerSaidItWouldBeFound() throws IOException {
    var said = new PersonalData();
    said.note(
        "Patient?birthdate=1931-02-30",
        json("""
                {'resourceType': 'Patient',
                 'identifier': [{'value': '9990000000'}],
                 'name': [{'family': 'Vanterpool-Iffley', 'given': ['Quenilda']}],
                 'address': [{'line': ['7 Nowhereland Rise']}],
                 'telecom': [{'value': '01632 960999'}]}
                """)
            .toString());
    LoggerFactory.getLogger("org.socialprescribing").info("Quenilda Vanterpool-Iffley");
    LoggerFactory.getLogger("org.hibernate").warn("born 1931-02-30, tel:01632 960999");
    java.util.logging.Logger.getLogger("org.apache.tomcat").warning("7 Nowhereland Rise");
    System.err.println("identifier=9990000000");

    assertThat(found(said).values())
        .containsExactly(
            List.of(
                "01632 960999",
                "1931-02-30",
                "7 Nowhereland Rise",
                "9990000000",
                "Quenilda",
                "Vanterpool-Iffley"));
  }

  @Test
  void aSearchThatCannotBeIsNotRepeated() throws IOException {
    var said = new PersonalData();
    said.note("Patient?family=Wrenfordshaw", null);

    assertThat(fhir.get("Patient?_sort=Wrenfordshaw").status()).isEqualTo(400);
    assertThat(fhir.get("Patient?birthdate=Wrenfordshaw").status()).isEqualTo(400);

    assertThat(found(said)).isEmpty();
  }

  @Test
  void theDatabaseLogsThatAStatementFailedAndNotOnWhat() throws IOException {
    var said = new PersonalData();
    said.note("Patient?family=Wrenfordshaw", null);
    String insert = "insert into referral.person (id, nhs_number) values ('Wrenfordshaw', ?)";
    database.sql(insert).param("Wrenfordshaw").update();
    assertThatThrownBy(() -> database.sql(insert).param("Wrenfordshaw").update())
        .isInstanceOf(DuplicateKeyException.class);
    database.sql("delete from referral.person where id = 'Wrenfordshaw'").update();

    assertThat(WatchedOutput.files())
        .filteredOn(file -> file.getFileName().toString().startsWith("postgresql-"))
        .anySatisfy(file -> assertThat(file).content().contains("\"person_pkey\""));
    assertThat(found(said)).isEmpty();
  }

  /** Where an operator brings the database, these are the operator's to set: docs/security.md. */
  @ParameterizedTest
  @CsvSource({
    "log_error_verbosity, terse",
    "log_min_error_statement, panic",
    "log_parameter_max_length_on_error, 0",
    "log_statement, none",
    "log_min_duration_statement, -1"
  })
  void theBuiltInDatabaseIsToldNotToRepeatStatementsAndRows(String setting, String value) {
    assertThat(database.sql("show " + setting).query(String.class).single()).isEqualTo(value);
  }

  private static Map<Path, List<String>> found(PersonalData data) throws IOException {
    var found = new TreeMap<Path, List<String>>();
    for (Path log : WatchedOutput.files()) {
      List<String> values = data.foundIn(Files.readString(log));
      if (!values.isEmpty()) {
        found.put(log, values);
      }
    }
    return found;
  }
}
