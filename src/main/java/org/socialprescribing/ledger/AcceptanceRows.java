package org.socialprescribing.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.fhir.Canonical;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tasks are accepted, and since when, from their versions one after the other. */
final class AcceptanceRows {

  /** Support that has ended as agreed was given, and is paid. */
  private static final Set<String> STANDING = Set.of("accepted", "in-progress", "completed");

  /** A pause changes nothing: what was accepted stays so, and what was not is not. */
  private static final String PAUSED = "on-hold";

  private final JdbcClient database;

  AcceptanceRows(JdbcClient database) {
    this.database = database;
  }

  void put(Task task) {
    Optional<Boolean> before = before(task);
    boolean stood = before.orElse(false);
    String status = task.getStatus().toCode();
    boolean stands = status.equals(PAUSED) ? stood : STANDING.contains(status);
    if (before.isEmpty() && !stands) {
      return;
    }
    database
        .sql(
            """
            insert into funding.acceptance (task, version, request, standing, since_day,
              since_version)
            values (:task, :version, :request, :stands, :day, :version)
            on conflict (task) do update set version = :version, request = :request,
              standing = :stands,
              since_day = case when :begins then :day else acceptance.since_day end,
              since_version = case when :begins then :version else acceptance.since_version end,
              ended_day = case when :ends then :day else acceptance.ended_day end,
              ended_version = case when :ends then :version else acceptance.ended_version end
            where acceptance.version < :version
            """)
        .param("task", Names.of(task))
        .param("version", Names.version(task))
        .param("request", Names.of(task.getFocus()))
        .param("stands", stands)
        .param("begins", stands && !stood)
        .param("ends", stood && !stands)
        .param("day", day(task))
        .update();
  }

  /** Whether an earlier version was accepted; empty when none ever was. */
  private Optional<Boolean> before(Task task) {
    return database
        .sql("select standing from funding.acceptance where task = ?")
        .param(Names.of(task))
        .query(Boolean.class)
        .optional();
  }

  /** When the latest move was made; of a task that does not say it, when it was stored so. */
  private static LocalDate day(Task task) {
    Extension move = task.getExtensionByUrl(Canonical.structureDefinition("latest-move"));
    if (move != null) {
      return EnglishDays.firstOf((BaseDateTimeType) move.getExtensionByUrl("at").getValue());
    }
    return EnglishDays.firstOf(
        task.hasLastModified() ? task.getLastModifiedElement() : task.getAuthoredOnElement());
  }
}
