package org.socialprescribing.plan.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The reviews of plans, in the schema {@code plan}: which are open and since when, and when the
 * others were held.
 */
public final class ReviewRegister implements ReadModel {

  private final JdbcClient database;

  public ReviewRegister(JdbcClient database) {
    this.database = database;
  }

  private record Open(LocalDate due, LocalDate since) {

    /**
     * Whether the version that sets it aside was stored when it was due, or tells of a review that
     * was held before. Otherwise the day was only moved.
     */
    boolean wasHeld(PlanVersion plan) {
      return !plan.stored().isBefore(due)
          || plan.changeTold() != null && !plan.changeTold().isBefore(since);
    }
  }

  @Override
  public String schema() {
    return "plan";
  }

  @Override
  public List<Feed> feeds() {
    return List.of(Feed.history("CarePlan"));
  }

  @Override
  public void put(Resource version) {
    PlanVersion plan = PlanVersion.of((CarePlan) version);
    if (isNewest(plan)) {
      if (plan.inError()) {
        forget(plan);
      } else {
        open(plan)
            .filter(open -> !open.due().equals(plan.due()))
            .ifPresent(open -> end(open, plan));
        begin(plan);
      }
    }
  }

  /** A version may come again; what came after it stays. */
  private boolean isNewest(PlanVersion plan) {
    return database
            .sql(
                """
                insert into plan.plan (id, version, person, responsible)
                values (:id, :version, :person, :responsible)
                on conflict (id) do update set version = excluded.version,
                  person = excluded.person, responsible = excluded.responsible
                where plan.version < excluded.version
                """)
            .param("id", plan.id())
            .param("version", plan.number())
            .param("person", plan.person())
            .param("responsible", plan.responsible())
            .update()
        == 1;
  }

  private Optional<Open> open(PlanVersion plan) {
    return database
        .sql("select due, since from plan.review where plan = :plan and done is null")
        .param("plan", plan.id())
        .query(
            (row, number) ->
                new Open(
                    row.getObject("due", LocalDate.class), row.getObject("since", LocalDate.class)))
        .optional();
  }

  private void end(Open open, PlanVersion plan) {
    if (open.wasHeld(plan)) {
      database
          .sql("update plan.review set done = :day where plan = :plan and due = :due")
          .param("day", plan.stored())
          .param("plan", plan.id())
          .param("due", open.due())
          .update();
    } else {
      database
          .sql("delete from plan.review where plan = :plan and due = :due")
          .param("plan", plan.id())
          .param("due", open.due())
          .update();
    }
  }

  private void begin(PlanVersion plan) {
    if (plan.due() == null || open(plan).isPresent()) {
      return;
    }
    database
        .sql(
            """
            insert into plan.review (plan, person, due, since)
            values (:plan, :person, :due, :since)
            on conflict (plan, due) do update set since = excluded.since, done = null
            """)
        .param("plan", plan.id())
        .param("person", plan.person())
        .param("due", plan.due())
        .param("since", plan.stored())
        .update();
  }

  private void forget(PlanVersion plan) {
    database.sql("delete from plan.review where plan = :plan").param("plan", plan.id()).update();
  }
}
