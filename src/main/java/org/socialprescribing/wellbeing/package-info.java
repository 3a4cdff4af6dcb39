/**
 * Measures of wellbeing: a filled form is stored together with its scores, and a person's change
 * can be read.
 *
 * <p>An instrument is a questionnaire that carries the guide's extension {@code score}; adding one
 * is adding a questionnaire, in the guide or in the folder of a site. What no extension can say is
 * an {@link org.socialprescribing.wellbeing.InstrumentRule}. {@link
 * org.socialprescribing.wellbeing.ScoreRecorder} scores what is stored, {@code
 * QuestionnaireResponse/$extract} what is not, and {@code Patient/[id]/$wellbeing-change} compares
 * first and last. {@code Organization/[id]/$measures-due} lists who is to be asked again; for that
 * the view {@code referral.referral_to_service} is read. Implements the guide page
 * <em>Wellbeing</em>.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "publication",
      "publication :: html",
      "readmodel",
      "security"
    })
package org.socialprescribing.wellbeing;
