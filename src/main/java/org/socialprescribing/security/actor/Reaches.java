package org.socialprescribing.security.actor;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.socialprescribing.fhir.SqlCondition;
import org.socialprescribing.security.OpenedRecords;
import org.socialprescribing.security.SharingWishes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * To which records a caller's reach goes, as a condition of the query: one source for what a search
 * finds, what a read shows and what a write may touch.
 */
final class Reaches {

  private static final SqlCondition NOTHING = SqlCondition.of("false");
  private static final String KEY = "r.res_id";

  private final JdbcClient database;
  private final SharingWishes wishes;
  private final OpenedRecords opened;
  private final Clock clock;
  private final Duration after;

  /**
   * @param after for how long after a referral is closed those who helped may look at it
   */
  Reaches(
      JdbcClient database,
      SharingWishes wishes,
      OpenedRecords opened,
      Clock clock,
      Duration after) {
    this.database = database;
    this.wishes = wishes;
    this.opened = opened;
    this.clock = clock;
    this.after = after;
  }

  /**
   * @param column HAPI's key of the record
   */
  SqlCondition of(Mark mark, Which which, String type, String column) {
    return showsRestricted(mark, which, type)
        ? reached(mark, which, type, column)
        : of(mark, which, type, column, opened(mark));
  }

  private static boolean showsRestricted(Mark mark, Which which, String type) {
    return mark.restricted() || !Records.areAboutPeople(type) || isNamedToReader(which, type);
  }

  /**
   * @param people whose restricted information may be seen
   */
  private SqlCondition of(Mark mark, Which which, String type, String column, Set<String> people) {
    SqlCondition shown = Records.notRestricted(column);
    return reached(mark, which, type, column)
        .in("(%s)")
        .and(
            people.isEmpty()
                ? shown
                : shown
                    .or(
                        Records.about(
                            type, column, name -> People.oneOf(name, String.join(" ", people))))
                    .in("(%s)"));
  }

  /** A referral that names a risk has decided to tell it. F33. */
  private static boolean isNamedToReader(Which which, String type) {
    return which == Which.ASKED && type.equals("Flag");
  }

  /** People whose restricted information the caller has opened by breaking glass. */
  Set<String> opened(Mark mark) {
    return opened.openTo(mark.caller());
  }

  private SqlCondition reached(Mark mark, Which which, String type, String column) {
    String organisation = mark.organisation();
    return switch (which) {
      case NONE -> NOTHING;
      case ALL -> SqlCondition.of("true");
      case OWN ->
          Records.about(type, column, name -> People.oneOf(name, "Patient/" + mark.place()));
      case SERVED -> served(mark, type, column);
      case SERVED_AND_GROUPS ->
          served(mark, type, column).or(Records.form("true", column)).in("(%s)");
      case SERVED_AND_WRITTEN ->
          served(mark, type, column)
              .or(Records.form("f.writer = ?", column, organisation))
              .in("(%s)");
      case ANSWERED ->
          Records.form("f.about = ? and f.writer = ?", column, organisation, organisation);
      case SENT -> sent(organisation, type, column);
      case REFERRED_TO -> Records.referredTo(type, column, organisation);
      case ASKED -> asked(organisation, type, column);
      case STAFF -> staff(organisation, type, column);
      case MANAGED -> managed(organisation, type, column);
    };
  }

  /** A task stays with whoever has it, so that it can be closed. */
  private String refused(Mark mark, String type) {
    return type.equals("Task") ? "" : String.join(" ", wishes.refusedTo(mark.organisation()));
  }

  private String since() {
    return clock.instant().minus(after).toString();
  }

  private SqlCondition served(Mark mark, String type, String column) {
    return Records.about(
        type,
        column,
        name -> People.served(name, mark.organisation(), since(), refused(mark, type)));
  }

  private static SqlCondition sent(String organisation, String type, String column) {
    return switch (type) {
      case "Patient" -> Records.named(type, column, name -> People.sent(name, organisation));
      case "ServiceRequest" -> Records.named(type, column, name -> sentBy(name, organisation));
      case "Task" ->
          Records.referring(
              column, "Task.focus", "ServiceRequest", name -> sentBy(name, organisation));
      case "Composition" ->
          Records.referring(
              column,
              "Composition.event.detail",
              "ServiceRequest",
              name -> sentBy(name, organisation));
      default -> NOTHING;
    };
  }

  private static SqlCondition sentBy(String name, String organisation) {
    return SqlCondition.of(
        name
            + " in (select i.record from referral.involvement i where i.organisation = ? and i.part = 'sent')",
        organisation);
  }

  private SqlCondition asked(String organisation, String type, String column) {
    Asked asked = Asked.of(database, wishes, organisation, since());
    return switch (type) {
      case "Patient" -> Records.named(type, column, name -> People.oneOf(name, asked.people()));
      case "ServiceRequest" ->
          Records.named(type, column, name -> People.oneOf(name, asked.requests()));
      case "Task" -> Records.named(type, column, name -> People.oneOf(name, asked.everyTask()));
      case "Flag" ->
          Records.named(type, column, name -> People.oneOf(name, asked.flags()))
              .and(Records.about(type, column, name -> People.oneOf(name, asked.people())));
      case "Encounter" ->
          Records.referring(
                  column,
                  "Encounter.serviceProvider",
                  "Organization",
                  name -> People.oneOf(name, organisation))
              .and(Records.about(type, column, name -> People.oneOf(name, asked.people())));
      case "Contract" -> ofOrganisation(column, "Contract.subject", organisation);
      default -> NOTHING;
    };
  }

  private static SqlCondition ofOrganisation(String column, String path, String organisation) {
    return Records.referring(
        column, path, "Organization", name -> People.oneOf(name, organisation));
  }

  private static SqlCondition staff(String organisation, String type, String column) {
    return switch (type) {
      case "Organization" -> Records.named(type, column, name -> People.oneOf(name, organisation));
      case "Location" -> ofOrganisation(column, "Location.managingOrganization", organisation);
      case "Contract" -> ofOrganisation(column, "Contract.authority", organisation);
      case "DetectedIssue" ->
          Records.referring(
              column,
              "DetectedIssue.author",
              "PractitionerRole",
              name -> actsFor(name, organisation));
      case "QuestionnaireResponse" -> Records.form("f.about = ?", column, organisation);
      default -> Records.named(type, column, name -> actsFor(name, organisation));
    };
  }

  private static SqlCondition actsFor(String name, String organisation) {
    return SqlCondition.of(
        name + " in (select party from referral.acts_for where organisation = ?)", organisation);
  }

  private static SqlCondition managed(String organisation, String type, String column) {
    return switch (type) {
      case "Organization" -> Records.named(type, column, name -> managedBy(name, organisation));
      case "Location" ->
          Records.referring(
              column,
              "Location.managingOrganization",
              "Organization",
              name -> managedBy(name, organisation));
      default ->
          Records.named(
              type,
              column,
              name ->
                  managedBy("a.organisation", organisation)
                      .in(name + " in (select a.party from referral.acts_for a where %s)"));
    };
  }

  private static SqlCondition managedBy(String name, String organisation) {
    return SqlCondition.of(
        name + " in (select m.organisation from access.managed m where m.manager = ?)",
        organisation);
  }

  /** Those of these records that the running transaction has made, by id. */
  Set<String> madeNow(String type, Collection<String> ids) {
    return Set.copyOf(
        database
            .sql(
                """
            select r.fhir_id from hfj_resource r
            where r.res_type = ? and r.fhir_id = any(string_to_array(?, ' '))
              and r.xmin = pg_current_xact_id_if_assigned()::xid and r.res_ver = 1
            """)
            .params(type, String.join(" ", ids))
            .query(String.class)
            .list());
  }

  /** Those of these records that are within reach, by id. */
  Set<String> within(Mark mark, Which which, String type, Collection<String> ids) {
    if (which == Which.STAFF && type.equals("Organization")) {
      return ids.contains(mark.place()) ? Set.of(mark.place()) : Set.of();
    }
    if (showsRestricted(mark, which, type)) {
      return matching(type, ids, reached(mark, which, type, KEY));
    }
    // Restricted records are few, and who has broken glass is asked only where one is in the way.
    Set<String> open = matching(type, ids, of(mark, which, type, KEY, Set.of()));
    Set<String> people = open.containsAll(ids) ? Set.of() : opened(mark);
    return people.isEmpty() ? open : matching(type, ids, of(mark, which, type, KEY, people));
  }

  private Set<String> matching(String type, Collection<String> ids, SqlCondition condition) {
    SqlCondition reached =
        SqlCondition.of(
                "r.res_type = ? and r.fhir_id = any(string_to_array(?, ' ')) and r.res_deleted_at is null",
                type,
                String.join(" ", ids))
            .and(condition);
    return Set.copyOf(
        database
            .sql("select r.fhir_id from hfj_resource r where " + reached.sql())
            .params(reached.values())
            .query(String.class)
            .list());
  }
}
