package org.socialprescribing.directory.assurance;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.fhir.Canonical;

/**
 * A filled form about an organisation or a service.
 *
 * @param id {@code QuestionnaireResponse/id}
 * @param form its canonical address without a version
 * @param counts whether it is finished, and no mistake
 * @param subject {@code Organization/id} or {@code HealthcareService/id}
 * @param author {@code Type/id}
 */
record FilledForm(
    String id,
    String form,
    boolean counts,
    String subject,
    @Nullable String author,
    Instant at,
    LocalDate on) {

  private static final String FORMS = Canonical.BASE + "/Questionnaire/";
  private static final Set<String> SHEETS =
      Set.of(FORMS + "provider-quality-assurance", FORMS + "community-group-quality-assurance");
  private static final Set<QuestionnaireResponseStatus> FINISHED =
      EnumSet.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);

  /** Empty for a form about a person. */
  static Optional<FilledForm> of(QuestionnaireResponse form) {
    String subject = Names.of(form.getSubject());
    if (subject == null || !subject.matches("(Organization|HealthcareService)/.*")) {
      return Optional.empty();
    }
    LocalDate on = EnglishDays.lastOf(form.getAuthoredElement());
    return Optional.of(
        new FilledForm(
            Names.of(form),
            form.getQuestionnaire().split("\\|", 2)[0],
            FINISHED.contains(form.getStatus()),
            subject,
            Names.of(form.getAuthor()),
            moment(form.getAuthoredElement(), on),
            on));
  }

  private static Instant moment(DateTimeType authored, LocalDate on) {
    return authored.getValueAsString().length() > 10
        ? authored.getValue().toInstant()
        : on.atStartOfDay(EnglishDays.ENGLAND).toInstant();
  }

  /** Whether a form is one of the sheets with quality prompts. */
  static boolean isSheet(String form) {
    return SHEETS.contains(form);
  }

  boolean isSheet() {
    return counts && isSheet(form);
  }

  boolean isCatchUp() {
    return counts && form.equals(FORMS + "community-group-catch-up");
  }

  boolean isSurvey() {
    return counts && form.equals(FORMS + "community-group-confidence");
  }
}
