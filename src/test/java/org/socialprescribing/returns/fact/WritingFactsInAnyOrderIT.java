package org.socialprescribing.returns.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Canonical;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of a person follow from what was said and when, not from which transaction wrote it. */
class WritingFactsInAnyOrderIT extends RunningServer {

  private static final Instant BEGIN = Instant.parse("2025-07-01T09:00:00Z");

  @Autowired private FactRegister register;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transactions;

  @AfterEach
  void takeItAway() {
    database
        .sql("delete from returns.fact where person = any (:keys)")
        .param("keys", keys())
        .update();
    database.sql("delete from returns.said where person like 'Patient/order-%'").update();
  }

  /**
   * Five versions, a minute apart: 0 the person, 1 a contact in June, 2 one in May, 3 the first
   * one, moved to April, 4 the person with another practice. A word is a transaction.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "01234",
        "0 1234",
        "012 34",
        "01 23 4",
        "0 2 1 3 4",
        "0 4 1 2 3",
        "0 12 4 3",
        "0 3 1 2 4"
      })
  void theRowsAreTheSame(String order) {
    tell("order-a", "0 1 2 3 4");
    tell("order-b", order);

    assertThat(rows("order-a")).hasSize(12).isEqualTo(rows("order-b"));
  }

  @RepeatedTest(10)
  void whoWritesAtTheSameMomentIsWaitedFor() throws Exception {
    tell("order-a", "0 1 2");
    tell("order-b", "0");

    var both = new CyclicBarrier(2);
    Executor newThread = work -> new Thread(work).start();
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> storeTogether(1, both), newThread),
            CompletableFuture.runAsync(() -> storeTogether(2, both), newThread))
        .get();

    assertThat(rows("order-b")).isEqualTo(rows("order-a"));
  }

  private void storeTogether(int number, CyclicBarrier both) {
    transactions.executeWithoutResult(
        status -> {
          store(version("order-b", number));
          try {
            both.await(10, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void aMoveWithinAStageIsNothingNew() {
    tell("order-a", "0");
    List<String> states =
        List.of("requested", "received", "accepted", "in-progress", "on-hold", "completed");
    for (int i = 0; i < states.size(); i++) {
      Resource move = move("order-a", i + 1, states.get(i));
      transactions.executeWithoutResult(status -> store(move));
    }

    assertThat(
            database
                .sql("select version from returns.said where record = 'Task/order-a' order by 1")
                .query(Integer.class)
                .list())
        .containsExactly(1, 3, 6);
  }

  private void tell(String person, String order) {
    for (String transaction : order.split(" ")) {
      transactions.executeWithoutResult(
          status ->
              transaction
                  .chars()
                  .map(c -> c - '0')
                  .mapToObj(n -> version(person, n))
                  .forEach(this::store));
    }
  }

  private void store(Resource version) {
    register.put(version);
    register.settle(version);
  }

  private static Resource version(String person, int number) {
    Resource version =
        switch (number) {
          case 0 -> person(person, 1, "Organization/north");
          case 1 -> contact(person, "june", 1, "2025-06-01");
          case 2 -> contact(person, "may", 1, "2025-05-01");
          case 3 -> contact(person, "june", 2, "2025-04-01");
          default -> person(person, 2, "Organization/south");
        };
    version.getMeta().setLastUpdated(Date.from(BEGIN.plusSeconds(60L * number)));
    return version;
  }

  private static Resource person(String id, int version, String practice) {
    var person = new Patient().addGeneralPractitioner(new Reference(practice));
    person.setId("Patient/%s/_history/%d".formatted(id, version));
    return person;
  }

  private static Resource move(String person, int version, String state) {
    var task =
        new Task()
            .setStatus(TaskStatus.fromCode(state))
            .setFocus(new Reference("ServiceRequest/" + person))
            .setFor(new Reference("Patient/" + person))
            .setOwner(new Reference("Organization/asked"));
    task.setId("Task/%s/_history/%d".formatted(person, version));
    task.getMeta().setLastUpdated(Date.from(BEGIN.plusSeconds(60L * version)));
    return task;
  }

  private static Resource contact(String person, String name, int version, String day) {
    var contact =
        new Encounter()
            .setStatus(EncounterStatus.FINISHED)
            .setSubject(new Reference("Patient/" + person))
            .setPeriod(new Period().setStartElement(new DateTimeType(day)));
    contact
        .addExtension()
        .setUrl(Canonical.structureDefinition("contact-outcome"))
        .setValue(new CodeableConcept(new Coding().setCode("attended")));
    contact.setId("Encounter/%s-%s/_history/%d".formatted(person, name, version));
    return contact;
  }

  private List<String> rows(String person) {
    return database
        .sql(
            """
            select concat_ws(' ', known_at, day, previous, version, weight, practice)
            from returns.fact where person = :person order by 1
            """)
        .param("person", Names.key("Patient/" + person))
        .query(String.class)
        .list();
  }

  private static Long[] keys() {
    return Stream.of("Patient/order-a", "Patient/order-b").map(Names::key).toArray(Long[]::new);
  }
}
