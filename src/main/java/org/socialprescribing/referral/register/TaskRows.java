package org.socialprescribing.referral.register;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.referral.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks, and the moves that their versions show one after the other. */
final class TaskRows implements Rows {

  /** Where somebody holds the person and works with them, or has paused. */
  private static final Set<String> TAKEN_ON = Set.of("accepted", "in-progress", "on-hold");

  private final JdbcClient database;
  private final Lifecycle lifecycle;
  private final Numbers numbers;
  private final TakenOn takenOn;

  TaskRows(JdbcClient database, Lifecycle lifecycle) {
    this.database = database;
    this.lifecycle = lifecycle;
    this.numbers = new Numbers(database);
    this.takenOn = new TakenOn(database);
  }

  /** How the task was before. */
  record Before(String state, String owner, Timestamp since, Timestamp acceptedAt) {}

  @Override
  public void put(Resource version) {
    var task = (Task) version;
    Optional<Before> before = before(task);
    State state = lifecycle.ofTaskStatus(task.getStatus().toCode()).orElseThrow();
    boolean moved = before.filter(b -> b.state().equals(state.code())).isEmpty();
    Timestamp madeAt = moment(task, before.isEmpty());
    Timestamp acceptedAt = before.map(Before::acceptedAt).orElse(null);
    if (TAKEN_ON.contains(state.code())
        && (acceptedAt == null || before.filter(b -> TAKEN_ON.contains(b.state())).isEmpty())) {
      acceptedAt = madeAt;
    }
    String owner = Names.of(task.getOwner());
    if (moved || !String.valueOf(owner).equals(before.map(Before::owner).orElse("null"))) {
      putMove(task, before.map(Before::state).orElse(null), state.code(), madeAt);
      takenOn.put(task, state, madeAt);
    }
    numbers.put(Names.of(task), task.getIdentifier());
    database
        .sql(
            """
            insert into referral.task (id, version, request, person, state, open, held_by, owner,
              owner_name, authored_on, changed_at, since, accepted_at, own_priority)
            values (:id, :version, :request, :person, :state, :open, :heldBy, :owner, :ownerName,
              :authoredOn, :changedAt, :since, :acceptedAt, :priority)
            on conflict (id) do update set version = excluded.version, request = excluded.request,
              person = excluded.person, state = excluded.state, open = excluded.open,
              held_by = excluded.held_by, owner = excluded.owner,
              owner_name = excluded.owner_name, authored_on = excluded.authored_on,
              changed_at = excluded.changed_at, since = excluded.since,
              accepted_at = excluded.accepted_at, own_priority = excluded.own_priority
            """)
        .param("id", Names.of(task))
        .param("version", Names.version(task))
        .param("request", Names.of(task.getFocus()))
        .param("person", Names.of(task.getFor()))
        .param("state", state.code())
        .param("open", state.isOpen())
        .param("heldBy", state.holder())
        .param("owner", owner)
        .param("ownerName", task.getOwner().getDisplay())
        .param("authoredOn", Names.moment(task.getAuthoredOnElement()))
        .param("changedAt", changedAt(task))
        .param("since", moved ? madeAt : before.orElseThrow().since())
        .param("acceptedAt", acceptedAt)
        .param("priority", task.hasPriority() ? task.getPriority().toCode() : null)
        .update();
  }

  private Optional<Before> before(Task task) {
    return database
        .sql(
            """
            select state, owner, since, accepted_at from referral.task
            where id = :id and version < :version
            """)
        .param("id", Names.of(task))
        .param("version", Names.version(task))
        .query(Before.class)
        .optional();
  }

  private void putMove(Task task, String before, String state, Timestamp madeAt) {
    database
        .sql(
            """
            insert into referral.move
              (task, version, state_before, state, made_by, made_at, owner)
            values (:task, :version, :before, :state, :madeBy, :madeAt, :owner)
            on conflict (task, version) do nothing
            """)
        .param("task", Names.of(task))
        .param("version", Names.version(task))
        .param("before", before)
        .param("state", state)
        .param("madeBy", madeBy(task))
        .param("madeAt", madeAt)
        .param("owner", Names.of(task.getOwner()))
        .update();
  }

  private static String madeBy(Task task) {
    Extension move = latestMove(task);
    return move == null ? null : Names.of((Reference) move.getExtensionByUrl("by").getValue());
  }

  /** When the move was made that led to this version. */
  private static Timestamp moment(Task task, boolean first) {
    Extension move = latestMove(task);
    if (move != null) {
      return Names.moment((BaseDateTimeType) move.getExtensionByUrl("at").getValue());
    }
    return first ? Names.moment(task.getAuthoredOnElement()) : changedAt(task);
  }

  private static Timestamp changedAt(Task task) {
    return task.hasLastModified()
        ? Names.moment(task.getLastModifiedElement())
        : Names.moment(task.getAuthoredOnElement());
  }

  private static Extension latestMove(Task task) {
    return task.getExtensionByUrl(Canonical.structureDefinition("latest-move"));
  }

  @Override
  public String[] tasksConcerned(Resource version) {
    return new String[] {Names.of(version)};
  }
}
