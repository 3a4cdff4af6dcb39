package org.socialprescribing.audit;

import java.time.Instant;
import java.util.List;

/** Rows for tests. */
final class Rows {

  static final String MARGARET = "Patient/margaret";

  private Rows() {}

  static What read() {
    return new What("r1", "GET", "read", null, "R", 200, List.of(), null);
  }

  static Who linkWorker() {
    return new Who(
        "link-worker-system",
        "https://login.example",
        "Organization/harbour",
        "PractitionerRole/ellie",
        "link-worker",
        "192.0.2.44");
  }

  static Event row(What what, Who who, List<Touched> shown, List<Touched> stored, String reason) {
    return new Event(
        0,
        Instant.parse("2026-10-16T14:03:27.512345Z"),
        what,
        who,
        List.of(MARGARET, "Patient/tom"),
        shown,
        stored,
        Words.of("Task/1", "patient=margaret", reason));
  }

  static Event row() {
    return row(
        read(),
        linkWorker(),
        List.of(
            new Touched("Task/1/_history/3", MARGARET),
            new Touched("Task/2/_history/1", "Patient/tom"),
            new Touched("Organization/harbour/_history/1", null)),
        List.of(),
        null);
  }
}
