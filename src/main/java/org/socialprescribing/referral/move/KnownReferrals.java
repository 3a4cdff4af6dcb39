package org.socialprescribing.referral.move;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up in the register what has to be known to judge a move. */
class KnownReferrals {

  private final JdbcClient database;

  KnownReferrals(JdbcClient database) {
    this.database = database;
  }

  /**
   * The referral that this task follows. Whoever wants to move it at the same moment waits until
   * this transaction has ended, and then sees another version.
   *
   * @param taskRequester record of whoever wants to hear the outcome
   * @param mover record of whoever makes the move, and their name; null where there is none
   */
  Optional<KnownReferral> lock(
      String task,
      @Nullable String taskRequester,
      @Nullable String mover,
      @Nullable String moverName) {
    return database
        .sql(
            """
            select t.version, t.since, t.person,
              r.requester, referral.organisation_of(r.requester) as requester_organisation,
              :taskRequester::text as task_requester,
              referral.organisation_of(:taskRequester) as task_requester_organisation,
              r.performer, r.performer_name,
              referral.organisation_of(r.performer) as performer_organisation,
              t.owner, t.owner_name, referral.organisation_of(t.owner) as owner_organisation,
              :mover::text as mover, :moverName::text as mover_name,
              referral.organisation_of(:mover) as mover_organisation, r.return_within
            from referral.task t left join referral.request r on r.id = t.request
            where t.id = :task
            for update of t
            """)
        .param("task", task)
        .param("taskRequester", taskRequester)
        .param("mover", mover)
        .param("moverName", moverName)
        .query(KnownReferral.class)
        .optional();
  }

  /** Whoever wants to move the task of this referral waits until this transaction has ended. */
  void lockTaskOf(String request) {
    database
        .sql("select id from referral.task where request = :request order by id for update")
        .param("request", request)
        .query(String.class)
        .list();
  }

  /**
   * Whoever wants to store another task of this referral waits until this transaction has ended.
   */
  void lock(String request) {
    database
        .sql("select id from referral.request where id = :request for update")
        .param("request", request)
        .query(String.class)
        .list();
  }

  /** The tasks that follow a referral, the first of them first: one, or none. */
  List<FollowingTask> following(String request) {
    return database
        .sql(
            """
            select t.id as task, t.state, t.open, t.worklist, r.status as request_status
            from referral.task t join referral.request r on r.id = t.request
            where t.request = :request order by t.authored_on, t.id
            """)
        .param("request", request)
        .query(FollowingTask.class)
        .list();
  }

  /** Whether this ServiceRequest is an offer; if so, it waits as a task does. */
  boolean isOffer(String request) {
    return database
        .sql("select id from referral.offer where id = :request for update")
        .param("request", request)
        .query(String.class)
        .optional()
        .isPresent();
  }
}
