package org.socialprescribing.wellbeing.due;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.EnglishDays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What due points follow from: lives, askings and referrals. Whatever changes makes the people
 * stale whom it concerns, and holds them until the transaction ends, so that two writes about one
 * person follow one another.
 */
final class Facts {

  private static final int BATCH = 1_000;
  private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

  private final JdbcClient database;
  private final Schedules schedules;

  Facts(JdbcClient database, Schedules schedules) {
    this.database = database;
    this.schedules = schedules;
  }

  void putPerson(Patient person) {
    database
        .sql(
            """
            insert into wellbeing.person (id, ends_on, stale)
            values (:id, :endsOn::date, :endsOn::date is not null)
            on conflict (id) do update set ends_on = excluded.ends_on, stale = true
            where person.ends_on is distinct from excluded.ends_on
            """)
        .param("id", Names.of(person))
        .param("endsOn", endsOn(person).map(LocalDate::toString).orElse(null))
        .update();
  }

  private static Optional<LocalDate> endsOn(Patient person) {
    if (person.hasActive() && !person.getActive()) {
      return Optional.of(ALWAYS);
    }
    if (person.getDeceased() instanceof BaseDateTimeType death && death.hasValue()) {
      return Optional.of(EnglishDays.firstOf(death));
    }
    return person.getDeceased() instanceof BooleanType died && died.booleanValue()
        ? Optional.of(ALWAYS)
        : Optional.empty();
  }

  /** A form, or a score that does not follow from a form. */
  void putAsking(Resource record) {
    Answered.in(record, schedules)
        .ifPresentOrElse(asked -> put(Names.of(record), asked), () -> remove(Names.of(record)));
  }

  private void put(String id, Answered asked) {
    database
        .sql(
            """
            with former as (select person from wellbeing.asking where id = :id),
            news as (
              insert into wellbeing.asking (id, person, instrument, on_day, unsuitable)
              values (:id, :person, :instrument, :day, :unsuitable)
              on conflict (id) do update set person = excluded.person,
                instrument = excluded.instrument, on_day = excluded.on_day,
                unsuitable = excluded.unsuitable
              where (asking.person, asking.instrument, asking.on_day, asking.unsuitable)
                is distinct from
                (excluded.person, excluded.instrument, excluded.on_day, excluded.unsuitable)
              returning person)
            insert into wellbeing.person (id, stale)
            select person, true from news
            union select former.person, true from former, news
            on conflict (id) do update set stale = true
            """)
        .param("id", id)
        .param("person", asked.person())
        .param("instrument", asked.instrument())
        .param("day", asked.asking().day())
        .param("unsuitable", asked.asking().unsuitable())
        .update();
  }

  private void remove(String id) {
    database
        .sql(
            """
            with gone as (delete from wellbeing.asking where id = :id returning person)
            insert into wellbeing.person (id, stale) select person, true from gone
            on conflict (id) do update set stale = true
            """)
        .param("id", id)
        .update();
  }

  /** Takes over what the register knows of these people's referrals. */
  void takeReferrals(Collection<String> people) {
    database
        .sql("select wellbeing.take_referrals(:people)::text")
        .param("people", people.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** The people whose referrals went to a role that has another organisation by now. */
  Set<String> peopleMovedWith(String role) {
    return database
        .sql(
            """
            select person from wellbeing.referral
            where party = :role and organisation is distinct from referral.organisation_of(:role)
            """)
        .param("role", role)
        .query(String.class)
        .set();
  }

  /** The same for everybody who was ever referred. */
  void takeAllReferrals() {
    List<String> people =
        database
            .sql("select distinct person from referral.referral_to_service")
            .query(String.class)
            .list();
    for (int from = 0; from < people.size(); from += BATCH) {
      takeReferrals(people.subList(from, Math.min(from + BATCH, people.size())));
    }
  }
}
