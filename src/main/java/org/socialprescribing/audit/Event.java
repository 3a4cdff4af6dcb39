package org.socialprescribing.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One row of the audit.
 *
 * @param id 0 before it is stored
 * @param recorded to the microsecond, as PostgreSQL keeps it
 * @param patients whom it concerns, as {@code Patient/id}
 * @param shown what left the server
 * @param stored what was written
 */
record Event(
    long id,
    Instant recorded,
    What what,
    Who who,
    List<String> patients,
    List<Touched> shown,
    List<Touched> stored,
    Words words) {

  Event {
    recorded = recorded.truncatedTo(ChronoUnit.MICROS);
    patients = List.copyOf(patients);
    shown = List.copyOf(shown);
    stored = List.copyOf(stored);
  }
}
