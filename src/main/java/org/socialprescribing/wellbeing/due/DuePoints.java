package org.socialprescribing.wellbeing.due;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works out the due points of the people who have become stale. */
final class DuePoints {

  private static final int BATCH = 1_000;

  private final JdbcClient database;
  private final Schedules schedules;

  DuePoints(JdbcClient database, Schedules schedules) {
    this.database = database;
    this.schedules = schedules;
  }

  private record Person(String id, LocalDate endsOn) {}

  private record OnesReferral(String person, FollowedReferral referral) {}

  private record OnesAsking(String person, String instrument, Asking asking) {}

  /** A row of the table. */
  record Row(String person, String organisation, DuePoint point) {}

  void workOut() {
    List<Person> people = takeStale();
    while (!people.isEmpty()) {
      workOut(people);
      people = people.size() < BATCH ? List.of() : takeStale();
    }
  }

  private List<Person> takeStale() {
    return database
        .sql(
            """
            update wellbeing.person set stale = false
            where id in (select id from wellbeing.person where stale limit :batch)
            returning id, ends_on
            """)
        .param("batch", BATCH)
        .query(
            (row, number) ->
                new Person(
                    row.getString("id"),
                    Objects.requireNonNullElse(day(row, "ends_on"), LocalDate.MAX)))
        .list();
  }

  private void workOut(List<Person> people) {
    String[] ids = people.stream().map(Person::id).toArray(String[]::new);
    Map<String, List<OnesReferral>> referrals =
        referrals(ids).stream().collect(groupingBy(OnesReferral::person));
    Map<String, List<OnesAsking>> askings =
        askings(ids).stream().collect(groupingBy(OnesAsking::person));
    var rows = new ArrayList<Row>();
    for (Person person : people) {
      rows.addAll(
          rows(
              person,
              referrals.getOrDefault(person.id(), List.of()),
              askings.getOrDefault(person.id(), List.of())));
    }
    replace(ids, rows);
  }

  private List<Row> rows(Person person, List<OnesReferral> referrals, List<OnesAsking> askings) {
    var rows = new ArrayList<Row>();
    for (ScheduledForm form : schedules.all()) {
      var calendar =
          new DueCalendar(
              form.schedule(),
              askings.stream()
                  .filter(each -> each.instrument().equals(form.instrument()))
                  .map(OnesAsking::asking)
                  .toList(),
              person.endsOn());
      referrals.stream()
          .map(OnesReferral::referral)
          .collect(groupingBy(referral -> String.valueOf(referral.organisation())))
          .values()
          .forEach(
              here ->
                  calendar
                      .of(here)
                      .forEach(
                          point ->
                              rows.add(new Row(person.id(), here.get(0).organisation(), point))));
    }
    return rows;
  }

  private List<OnesReferral> referrals(String[] people) {
    return database
        .sql(
            """
            select id, person, organisation, referred_on, first_contact from wellbeing.referral
            where person = any (?) and counts
            """)
        .param(people)
        .query(
            (row, number) ->
                new OnesReferral(
                    row.getString("person"),
                    new FollowedReferral(
                        row.getString("id"),
                        row.getString("organisation"),
                        day(row, "referred_on"),
                        day(row, "first_contact"))))
        .list();
  }

  private List<OnesAsking> askings(String[] people) {
    return database
        .sql(
            """
            select person, instrument, on_day, unsuitable from wellbeing.asking
            where person = any (?)
            """)
        .param(people)
        .query(
            (row, number) ->
                new OnesAsking(
                    row.getString("person"),
                    row.getString("instrument"),
                    new Asking(day(row, "on_day"), row.getBoolean("unsuitable"))))
        .list();
  }

  private void replace(String[] people, List<Row> rows) {
    database.sql("delete from wellbeing.due where person = any (?)").param(people).update();
    if (rows.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into wellbeing.due (person, organisation, instrument, referral, point, from_day,
              by_day, until_day, closes)
            select * from unnest(:person, :organisation, :instrument, :referral, :point::integer[],
              :from::date[], :by::date[], :until::date[], :closes::date[])
            """)
        .param("person", texts(rows, Row::person))
        .param("organisation", texts(rows, Row::organisation))
        .param("instrument", texts(rows, row -> row.point().instrument()))
        .param("referral", texts(rows, row -> row.point().referral()))
        .param("point", texts(rows, row -> row.point().point()))
        .param("from", texts(rows, row -> row.point().from()))
        .param("by", texts(rows, row -> row.point().by()))
        .param("until", texts(rows, row -> row.point().until()))
        .param("closes", texts(rows, row -> row.point().closes()))
        .update();
  }

  private static String[] texts(List<Row> rows, Function<Row, Object> value) {
    return rows.stream()
        .map(value)
        .map(each -> each == null ? null : each.toString())
        .toArray(String[]::new);
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
