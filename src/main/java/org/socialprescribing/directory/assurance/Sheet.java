package org.socialprescribing.directory.assurance;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * A prompt sheet that was gone through. F72 to F75.
 *
 * @param id {@code QuestionnaireResponse/id}
 * @param form canonical address of the sheet, without a version
 * @param agreed whether people are connected; null while that is open
 * @param lineManager whether the line manager decided
 * @param reviewOn when both wanted to look at it again
 */
record Sheet(
    String id,
    String form,
    Instant at,
    LocalDate on,
    @Nullable Boolean agreed,
    boolean lineManager,
    @Nullable Signature organisation,
    @Nullable Signature linkWorker,
    @Nullable LocalDate reviewOn,
    List<Evidence> evidence)
    implements Said {

  static Sheet of(QuestionnaireResponse form, FilledForm filled) {
    var answers = new Answers(form.getItem());
    return new Sheet(
        filled.id(),
        filled.form(),
        filled.at(),
        filled.on(),
        answers.truth("agree-to-connect").orElse(null),
        answers.truth("line-manager-agrees").isPresent(),
        Signature.in(answers, "organisation", filled.on()).orElse(null),
        Signature.in(answers, "link-worker", filled.on()).orElse(null),
        answers.lastDay("review-date").orElse(null),
        form.getItem().stream().flatMap(item -> evidence(item.getLinkId(), answers)).toList());
  }

  private static Stream<Evidence> evidence(String check, Answers answers) {
    return answers
        .code(check + "-answer")
        .map(
            answer ->
                new Evidence(
                    check,
                    answer,
                    answers.text(check + "-evidence").orElse(null),
                    answers.lastDay(check + "-expires").orElse(null)))
        .stream();
  }

  /** The day on which the later of both signed; empty where one has not. */
  Optional<LocalDate> signed() {
    return organisation == null || linkWorker == null
        ? Optional.empty()
        : Optional.of(
            organisation.on().isAfter(linkWorker.on()) ? organisation.on() : linkWorker.on());
  }

  /** Whether it says yes with both signatures, or no. */
  boolean isDecided() {
    return Boolean.FALSE.equals(agreed) || Boolean.TRUE.equals(agreed) && signed().isPresent();
  }
}
