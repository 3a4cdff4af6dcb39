package org.socialprescribing.directory.assurance;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something that is to be done with a group.
 *
 * @param check of evidence the linkId of the prompt; empty otherwise
 * @param by the last day on which it is in time
 * @param form the filled form that it follows from, as {@code QuestionnaireResponse/id}
 */
record Due(Kind kind, String check, LocalDate by, @Nullable String form) {

  static final Comparator<Due> THE_FIRST_FIRST =
      Comparator.comparing(Due::by)
          .thenComparing(due -> due.kind().code())
          .thenComparing(Due::check);

  Due(Kind kind, LocalDate by, @Nullable String form) {
    this(kind, "", by, form);
  }
}
