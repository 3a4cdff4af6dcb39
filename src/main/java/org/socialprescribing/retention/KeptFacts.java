package org.socialprescribing.retention;

import static org.socialprescribing.retention.Facts.codes;
import static org.socialprescribing.retention.Facts.day;
import static org.socialprescribing.retention.Facts.party;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down what returns count of a person, under a key that leads back to nobody, before the
 * records go.
 */
final class KeptFacts {

  private static final String ENTERED_IN_ERROR = "entered-in-error";

  private final JdbcClient database;

  KeptFacts(JdbcClient database) {
    this.database = database;
  }

  /** The facts of one person, while they are written. */
  private final class Person {

    private final Map<String, Resource> current = new HashMap<>();
    private final Map<String, UUID> referrals = new HashMap<>();
    private final Patient patient;
    private final UUID key = random();

    Person(List<List<Resource>> records) {
      records.stream()
          .map(versions -> versions.get(versions.size() - 1))
          .forEach(record -> current.put(name(record), record));
      this.patient =
          records.stream()
              .map(versions -> versions.get(versions.size() - 1))
              .filter(Patient.class::isInstance)
              .map(Patient.class::cast)
              .findFirst()
              .orElseThrow();
    }
  }

  /**
   * @param records every record of the person with its versions, the oldest first
   */
  void keep(List<List<Resource>> records) {
    var person = new Person(records);
    database
        .sql("insert into retention.person (key, gender, practice) values (?, ?, ?)")
        .param(person.key)
        .param(person.patient.hasGender() ? person.patient.getGender().toCode() : null)
        .param(party(person.patient.getGeneralPractitionerFirstRep()))
        .update();
    person.current.values().stream()
        .filter(ServiceRequest.class::isInstance)
        .forEach(request -> keepReferral(person, (ServiceRequest) request));
    for (List<Resource> versions : records) {
      Resource record = versions.get(versions.size() - 1);
      if (record instanceof Task task) {
        keepMoves(person, task, versions);
      } else if (record instanceof Encounter contact) {
        keepContact(person, contact);
      } else if (record instanceof Observation score) {
        keepScore(person, score);
      }
    }
  }

  private void keepReferral(Person person, ServiceRequest request) {
    if (request.getStatus().toCode().equals(ENTERED_IN_ERROR)) {
      return;
    }
    UUID key = random();
    LocalDate on = day(request.getAuthoredOnElement());
    person.referrals.put(name(request), key);
    database
        .sql(
            """
            insert into retention.referral (key, person, kind, status, answer, referred_on, age_band,
              requester, performer, reasons)
            values (:key, :person, :kind, :status, :answer, :on, :ageBand, :requester, :performer,
              :reasons)
            """)
        .param("key", key)
        .param("person", person.key)
        .param("kind", kind(request))
        .param("status", request.getStatus().toCode())
        .param("answer", answer(request))
        .param("on", on)
        .param("ageBand", Facts.ageBand(person.patient, on))
        .param("requester", party(request.getRequester()))
        .param("performer", party(request.getPerformerFirstRep()))
        .param("reasons", reasons(person, request))
        .update();
  }

  private static String kind(ServiceRequest request) {
    if (request.getIntent() == ServiceRequestIntent.PROPOSAL) {
      return "offer";
    }
    return request.getMeta().getProfile().stream()
            .anyMatch(profile -> profile.getValue().endsWith("/onward-referral"))
        ? "onward"
        : "referral";
  }

  private static @Nullable String answer(ServiceRequest request) {
    if (request.getIntent() != ServiceRequestIntent.PROPOSAL) {
      return null;
    }
    return switch (request.getStatus()) {
      case COMPLETED -> "accepted";
      case REVOKED ->
          request.getExtension().stream().anyMatch(each -> each.getUrl().endsWith("/offer-answer"))
              ? "declined"
              : "withdrawn";
      default -> "offered";
    };
  }

  private static String[] reasons(Person person, ServiceRequest request) {
    Stream<CodeableConcept> needs =
        request.getReasonReference().stream()
            .map(need -> person.current.get(need.getReferenceElement().toVersionless().getValue()))
            .filter(Condition.class::isInstance)
            .map(need -> ((Condition) need).getCode());
    return codes(Stream.concat(request.getReasonCode().stream(), needs).toList())
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  private void keepMoves(Person person, Task task, List<Resource> versions) {
    UUID referral = person.referrals.get(name(task.getFocus()));
    if (referral == null || task.getStatus().toCode().equals(ENTERED_IN_ERROR)) {
      return;
    }
    String before = "";
    int position = 0;
    for (Resource version : versions) {
      var state = (Task) version;
      String said = state.getStatus().toCode() + party(state.getOwner());
      if (!said.equals(before)) {
        before = said;
        database
            .sql(
                """
                insert into retention.move (referral, position, state, owner, on_day)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(referral)
            .param(++position)
            .param(state.getStatus().toCode())
            .param(party(state.getOwner()))
            .param(
                Optional.ofNullable(day(state.getLastModifiedElement()))
                    .orElse(Facts.stored(state)))
            .update();
      }
    }
  }

  private void keepContact(Person person, Encounter contact) {
    LocalDate on = day(contact.getPeriod().getStartElement());
    if (on == null || contact.getStatus().toCode().equals(ENTERED_IN_ERROR)) {
      return;
    }
    database
        .sql(
            """
            insert into retention.contact (key, person, referral, on_day, outcome, minutes)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(random())
        .param(person.key)
        .param(person.referrals.get(name(contact.getBasedOnFirstRep())))
        .param(on)
        .param(Facts.code(contact, "contact-outcome"))
        .param(contact.hasLength() ? contact.getLength().getValue().intValue() : null)
        .update();
  }

  private void keepScore(Person person, Observation score) {
    LocalDate on = score.getEffective() instanceof BaseDateTimeType taken ? day(taken) : null;
    Optional<String> measure = codes(List.of(score.getCode())).findFirst();
    if (on == null
        || measure.isEmpty()
        || !score.hasValue()
        || score.getStatus().toCode().equals(ENTERED_IN_ERROR)) {
      return;
    }
    database
        .sql(
            """
            insert into retention.score (key, person, measure, on_day, value, band)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(random())
        .param(person.key)
        .param(measure.get())
        .param(on)
        .param(
            score.getValue() instanceof IntegerType whole
                ? whole.getValue()
                : score.getValue() instanceof Quantity number ? number.getValue() : null)
        .param(
            score.getValue() instanceof CodeableConcept coded
                ? codes(List.of(coded)).findFirst().orElse(null)
                : null)
        .update();
  }

  private UUID random() {
    return database.sql("select gen_random_uuid()").query(UUID.class).single();
  }

  private static String name(Resource record) {
    return record.fhirType() + "/" + record.getIdElement().getIdPart();
  }

  private static String name(Reference reference) {
    return String.valueOf(reference.getReferenceElement().toVersionless().getValue());
  }
}
