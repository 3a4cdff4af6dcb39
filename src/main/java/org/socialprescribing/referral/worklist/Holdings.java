package org.socialprescribing.referral.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.referral.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds people now. F34. */
final class Holdings {

  /**
   * Records with the same NHS number are the same person. An owner holds the person from the first
   * of the moves up to now that had this owner and a state in which the owner holds.
   */
  private static final String OF_PERSON =
      """
      select t.id, t.request, t.state, t.holder, h.name as holder_name,
        case when t.holder = t.sender then t.referred_on else greatest(
          (select min(m.made_at) from referral.move m where m.task = t.id and m.version > coalesce((
             select max(o.version) from referral.move o
             where o.task = t.id
               and (o.owner is distinct from t.owner or not o.state = any (:ownerHolds))), 0)),
          case when r.case_passes = 'at-first-attendance' then t.first_contact end) end as held_since
      from referral.task t
      join referral.request r on r.id = t.request
      left join referral.record h on h.id = t.holder
      where t.open and t.person in (
        select :person union select same.id from referral.person p
        join referral.person same on same.nhs_number = p.nhs_number where p.id = :person)
      order by t.referred_on, t.id
      """;

  private final JdbcClient database;
  private final List<State> states;

  Holdings(JdbcClient database, Lifecycle lifecycle) {
    this.database = database;
    this.states = lifecycle.states();
  }

  /** One for each open referral, the oldest first. */
  List<Holding> of(String person) {
    return database
        .sql(OF_PERSON)
        .param("person", person)
        .param(
            "ownerHolds",
            states.stream()
                .filter(state -> state.holder().equals("owner"))
                .map(State::code)
                .toArray(String[]::new))
        .query(this::read)
        .list();
  }

  private Holding read(ResultSet row, int number) throws SQLException {
    String holder = row.getString("holder");
    var reference = new Reference().setDisplay(row.getString("holder_name"));
    if (Facts.isRecord(holder)) {
      reference.setReference(holder);
    } else {
      reference.setDisplay(holder);
    }
    String state = row.getString("state");
    return new Holding(
        reference,
        LineReading.moment(row, "held_since"),
        row.getString("request"),
        row.getString("id"),
        states.stream().filter(known -> known.code().equals(state)).findFirst().orElseThrow());
  }
}
