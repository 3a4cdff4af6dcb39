package org.socialprescribing.referral.arrival;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.socialprescribing.referral.register.Names;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register knows of records that came before. */
final class KnownRecords {

  private final JdbcClient database;

  KnownRecords(JdbcClient database) {
    this.database = database;
  }

  /**
   * A record that is there already.
   *
   * @param id as {@code Type/id}
   * @param person whose record it is
   */
  record Known(String id, String person) {

    String idPart() {
      return id.substring(id.indexOf('/') + 1);
    }
  }

  /** The record of this kind, other than the one named, that has one of these numbers. */
  Optional<Known> withNumber(Kind kind, List<Identifier> numbers, String except) {
    return numbers.stream().flatMap(number -> find(kind, number, except).stream()).findFirst();
  }

  private Optional<Known> find(Kind kind, Identifier number, String except) {
    return database
        .sql(
            """
            select k.id, k.%s as person from referral.number n join referral.%s k on k.id = n.record
            where n.system = :system and n.value = :value and n.record <> :except
            order by n.record limit 1
            """
                .formatted(kind.person(), kind.table()))
        .param("system", number.getSystem())
        .param("value", number.getValue())
        .param("except", except)
        .query(Known.class)
        .optional();
  }

  /** The task that follows a referral; a mistake follows nothing. */
  Optional<Known> taskOf(String request) {
    return database
        .sql(
            """
            select id, person from referral.task
            where request = :request and state <> 'entered-in-error'
            order by authored_on, id limit 1
            """)
        .param("request", request)
        .query(Known.class)
        .optional();
  }

  /** Whether this task, be it a mistake or not, is about this referral. */
  boolean isAbout(String task, String request) {
    return database
        .sql("select count(*) from referral.task where id = :task and request = :request")
        .param("task", task)
        .param("request", request)
        .query(Boolean.class)
        .single();
  }

  /** Whether two records of people are about one person. */
  boolean isSamePerson(String one, String other) {
    return one.equals(other)
        || database
            .sql(
                """
                select count(*) from referral.person one
                join referral.person other on other.nhs_number = one.nhs_number
                where one.id = :one and other.id = :other
                """)
            .param("one", one)
            .param("other", other)
            .query(Boolean.class)
            .single();
  }

  /** Another referral of the same kind, of the same person to the same service, that is open. */
  Optional<String> openReferralBeside(ServiceRequest request) {
    return database
        .sql(
            """
            with mine as (select * from referral.request where id = :id),
            person as (
              select person as id from mine
              union
              select other.id from mine
              join referral.person one on one.id = mine.person
              join referral.person other on other.nhs_number = one.nhs_number)
            select r.id from mine cross join person join referral.request r on r.person = person.id
            where r.id <> mine.id and r.status in ('active', 'on-hold') and r.onward = mine.onward
              and r.performer is not distinct from mine.performer
              and (mine.performer is not null or r.performer_name = mine.performer_name)
            order by r.authored_on, r.id limit 1
            """)
        .param("id", Names.of(request))
        .query(String.class)
        .optional();
  }

  /** As the person's record has it, maybe a year or a month alone. */
  Optional<String> birthDateOf(String person) {
    return database
        .sql("select json::jsonb ->> 'birthDate' from referral.record where id = :person")
        .param("person", person)
        .query(String.class)
        .optional();
  }

  /** What all records of one person have in common: the NHS number, or else the record's id. */
  String nameOfPerson(String person) {
    return database
        .sql("select coalesce(nhs_number, id) from referral.person where id = :person")
        .param("person", person)
        .query(String.class)
        .optional()
        .orElse(person);
  }

  /** Lets nobody else go on with the same thing until this transaction has ended. */
  void takeTurns(String thing) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:thing, 0))")
        .param("thing", thing)
        .query(String.class)
        .list();
  }
}
