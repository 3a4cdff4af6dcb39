package org.socialprescribing.directory.assurance;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * How a group said that it copes. F80.
 *
 * @param coped a code of {@code agreement-answer}
 * @param connected how many people came through link workers
 */
record Survey(
    String id,
    Instant at,
    LocalDate on,
    @Nullable String coped,
    @Nullable Integer connected,
    @Nullable Integer volunteers)
    implements Said {

  private static final Set<String> NOT_COPING = Set.of("disagree", "strongly-disagree");

  static Survey of(QuestionnaireResponse form, FilledForm filled) {
    var answers = new Answers(form.getItem());
    return new Survey(
        filled.id(),
        filled.at(),
        filled.on(),
        answers.code("coped").orElse(null),
        answers.whole("connected").orElse(null),
        answers.whole("volunteers").orElse(null));
  }

  boolean saysNotCoping() {
    return NOT_COPING.contains(Optional.ofNullable(coped).orElse(""));
  }
}
