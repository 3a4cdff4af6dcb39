package org.socialprescribing.wellbeing;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** The scores of filled forms, whichever instrument they are of, where the site may have them. */
final class FormScores {

  private final Instruments instruments;
  private final Scoring scoring;

  FormScores(Instruments instruments, Scoring scoring) {
    this.instruments = instruments;
    this.scoring = scoring;
  }

  /** One observation for each score; none where the form is not scored. */
  List<Observation> of(QuestionnaireResponse response) {
    Optional<Instrument> instrument = instruments.of(response);
    instrument.ifPresent(found -> requireLicence(found, response));
    return instrument.map(found -> scoring.of(response, found)).orElse(List.of());
  }

  private static void requireLicence(Instrument instrument, QuestionnaireResponse response) {
    boolean isWithdrawn = response.getStatus() == QuestionnaireResponseStatus.ENTEREDINERROR;
    if (instrument.licensor().isPresent() && instrument.licence().isEmpty() && !isWithdrawn) {
      throw RefusedRequest.unprocessable(
          List.of(
              Issue.error(
                      "instrument-not-licensed",
                      "This site has named no licence of the %s for \"%s\"."
                          .formatted(instrument.licensor().get(), instrument.form().getTitle()))
                  .atElement("QuestionnaireResponse.questionnaire")
                  .withAdvice(
                      "Send the result that the licensed tool gave as an observation. The site's operators name a licence in social-prescribing.wellbeing.licences.%s."
                          .formatted(Instruments.idOf(instrument.form())))));
    }
  }
}
