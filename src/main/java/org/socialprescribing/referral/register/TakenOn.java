package org.socialprescribing.referral.register;

import java.sql.Timestamp;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.referral.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has taken on whom, and when first: what the year of a link worker is counted from. F43. */
final class TakenOn {

  private final JdbcClient database;

  TakenOn(JdbcClient database) {
    this.database = database;
  }

  /** After a move; one made by mistake takes back what the others said. */
  void put(Task task, State state, Timestamp madeAt) {
    String owner = Names.of(task.getOwner());
    if (state.code().equals("entered-in-error")) {
      database
          .sql("delete from referral.taken_on where task = :task")
          .param("task", Names.of(task))
          .update();
    } else if (owner != null && hasOwner(state)) {
      database
          .sql(
              """
              insert into referral.taken_on (task, owner, person, at)
              values (:task, :owner, :person, :at)
              on conflict (task, owner) do update
                set person = excluded.person, at = least(taken_on.at, excluded.at)
              """)
          .param("task", Names.of(task))
          .param("owner", owner)
          .param("person", Names.of(task.getFor()))
          .param("at", madeAt)
          .update();
    }
  }

  /** A referral from paper may begin when it has ended. */
  private static boolean hasOwner(State state) {
    return state.holder().equals("owner") || state.code().equals("completed");
  }
}
