package org.socialprescribing.directory.assurance;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * That a link worker and a group have talked. F75.
 *
 * @param leaderSince since when somebody else leads, where it was said
 */
record Talk(String id, Instant at, LocalDate on, @Nullable LocalDate leaderSince) implements Said {

  static Talk of(QuestionnaireResponse form, FilledForm filled) {
    return new Talk(
        filled.id(),
        filled.at(),
        filled.on(),
        new Answers(form.getItem()).firstDay("leader-since").orElse(null));
  }
}
