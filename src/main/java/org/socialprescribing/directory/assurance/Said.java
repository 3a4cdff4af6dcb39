package org.socialprescribing.directory.assurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/** Something that a filled form says, and when it was said. */
interface Said {

  /** The latest comes last; forms of one moment by id, so that every server takes the same. */
  Comparator<Said> IN_TIME = Comparator.comparing(Said::at).thenComparing(Said::id);

  /** {@code QuestionnaireResponse/id}. */
  String id();

  Instant at();

  /** The same as a day in England. */
  LocalDate on();
}
