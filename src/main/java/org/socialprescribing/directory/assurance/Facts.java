package org.socialprescribing.directory.assurance;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Writes down what single records say: parties, and filled forms about organisations. */
final class Facts {

  private final JdbcClient database;

  Facts(JdbcClient database) {
    this.database = database;
  }

  /** A party that is another than before; null where it was of nobody, or not there. */
  private record Moved(String id, @Nullable String former) {}

  private record Concerned(String party, String organisation) {}

  /**
   * @param parties each once
   * @return the organisations whose forms are others than before
   */
  Set<String> put(List<Party> parties) {
    List<Moved> moved = moved(parties);
    List<Concerned> concerned =
        moved.isEmpty() ? List.of() : concerned(moved.stream().map(Moved::id).toList());
    Set<String> organisations =
        concerned.stream()
            .map(Concerned::organisation)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> touched = concerned.stream().map(Concerned::party).collect(Collectors.toSet());
    moved.stream()
        .filter(party -> party.former() != null && touched.contains(party.id()))
        .map(Moved::former)
        .forEach(organisations::add);
    return organisations;
  }

  private List<Moved> moved(List<Party> parties) {
    return database
        .sql(
            """
            with given as (
              select * from unnest(:ids::text[], :organisations::text[], :active::boolean[],
                :prompted::boolean[]) given (id, organisation, active, prompted)),
            former as (select p.id, p.organisation from assurance.party p join given using (id)),
            news as (
              insert into assurance.party (id, organisation, active, prompted)
              select id, organisation, active, prompted from given
              on conflict (id) do update set organisation = excluded.organisation,
                active = excluded.active, prompted = excluded.prompted
              where (party.organisation, party.active, party.prompted)
                is distinct from (excluded.organisation, excluded.active, excluded.prompted)
              returning id)
            select news.id, former.organisation as former from news left join former using (id)
            """)
        .param("ids", parties.stream().map(Party::id).toArray(String[]::new))
        .param("organisations", parties.stream().map(Party::organisation).toArray(String[]::new))
        .param("active", parties.stream().map(Party::active).toArray(Boolean[]::new))
        .param("prompted", parties.stream().map(Party::prompted).toArray(Boolean[]::new))
        .query(Moved.class)
        .list();
  }

  /** The organisations that the forms about or by these parties are about. */
  private List<Concerned> concerned(List<String> parties) {
    return database
        .sql(
            """
            select f.party, p.organisation from (
              select subject as party, subject from assurance.form where subject = any (:parties)
              union
              select author, subject from assurance.form where author = any (:parties)) f
            join assurance.party p on p.id = f.subject
            where p.organisation is not null
            """)
        .param("parties", parties.toArray(String[]::new))
        .query(Concerned.class)
        .list();
  }

  /**
   * @return the organisations of which the form spoke and speaks
   */
  Set<String> put(FilledForm form) {
    Set<String> concerned = forget(form.id());
    database
        .sql("insert into assurance.form (id, subject, author) values (:id, :subject, :author)")
        .param("id", form.id())
        .param("subject", form.subject())
        .param("author", form.author())
        .update();
    concerned.addAll(about(form.id()));
    return concerned;
  }

  /**
   * @param form {@code QuestionnaireResponse/id}
   * @return the organisation of which it spoke, where it spoke of one
   */
  Set<String> forget(String form) {
    Set<String> concerned = about(form);
    if (database.sql("delete from assurance.form where id = ?").param(form).update() > 0) {
      for (String row : new String[] {"sheet where id", "talk where id", "survey where id"}) {
        database.sql("delete from assurance." + row + " = ?").param(form).update();
      }
      database.sql("delete from assurance.evidence where sheet = ?").param(form).update();
    }
    return concerned;
  }

  private Set<String> about(String form) {
    return new TreeSet<>(
        database
            .sql(
                """
                select about from assurance.form_of where record = ? and about is not null
                """)
            .param(form)
            .query(String.class)
            .list());
  }

  void put(Sheet sheet) {
    said(
            """
            insert into assurance.sheet (id, form, at, on_day, agreed, line_manager,
              organisation_name, organisation_on, link_worker_name, link_worker_on, review_on)
            values (:id, :form, :at, :on, :agreed, :lineManager, :organisationName,
              :organisationOn::date, :linkWorkerName, :linkWorkerOn::date, :reviewOn::date)
            """,
            sheet)
        .param("form", sheet.form())
        .param("agreed", sheet.agreed())
        .param("lineManager", sheet.lineManager())
        .param("organisationName", name(sheet.organisation()))
        .param("organisationOn", day(sheet.organisation()))
        .param("linkWorkerName", name(sheet.linkWorker()))
        .param("linkWorkerOn", day(sheet.linkWorker()))
        .param("reviewOn", text(sheet.reviewOn()))
        .update();
    sheet.evidence().forEach(evidence -> put(sheet, evidence));
  }

  /** A form may have a prompt twice; the last answer counts. */
  private void put(Sheet sheet, Evidence evidence) {
    database
        .sql(
            """
            insert into assurance.evidence (sheet, "check", answer, seen, until)
            values (:sheet, :check, :answer, :seen, :until::date)
            on conflict (sheet, "check") do update set answer = excluded.answer,
              seen = excluded.seen, until = excluded.until
            """)
        .param("sheet", sheet.id())
        .param("check", evidence.check())
        .param("answer", evidence.answer())
        .param("seen", evidence.seen())
        .param("until", text(evidence.until()))
        .update();
  }

  void put(Talk talk) {
    said(
            """
            insert into assurance.talk (id, at, on_day, leader_since)
            values (:id, :at, :on, :leaderSince::date)
            """,
            talk)
        .param("leaderSince", text(talk.leaderSince()))
        .update();
  }

  void put(Survey survey) {
    said(
            """
            insert into assurance.survey (id, at, on_day, coped, connected, volunteers)
            values (:id, :at, :on, :coped, :connected::integer, :volunteers::integer)
            """,
            survey)
        .param("coped", survey.coped())
        .param("connected", text(survey.connected()))
        .param("volunteers", text(survey.volunteers()))
        .update();
  }

  private StatementSpec said(String sql, Said said) {
    Instant at = said.at();
    return database
        .sql(sql)
        .param("id", said.id())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("on", said.on());
  }

  private static @Nullable String name(@Nullable Signature signature) {
    return signature == null ? null : signature.name();
  }

  private static @Nullable String day(@Nullable Signature signature) {
    return signature == null ? null : text(signature.on());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
