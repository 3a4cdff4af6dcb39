package org.socialprescribing.wellbeing;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Questionnaire;
import org.socialprescribing.conformance.SiteForms;
import org.socialprescribing.conformance.UnusableSetting;

/**
 * The instruments that a site brings: its own, or its licensed copy of one whose questions the
 * guide must not print.
 */
final class SiteInstruments implements SiteForms {

  private final FhirContext fhir;
  private final WellbeingProperties settings;

  SiteInstruments(FhirContext fhir, WellbeingProperties settings) {
    this.fhir = fhir;
    this.settings = settings;
  }

  @Override
  public List<Questionnaire> questionnaires() {
    if (settings.instruments().isEmpty()) {
      return List.of();
    }
    Path folder = Path.of(settings.instruments());
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(this::read)
          .toList();
    } catch (IOException e) {
      throw unusable(folder, "it cannot be read", e);
    }
  }

  private Questionnaire read(Path file) {
    try {
      var form = fhir.newJsonParser().parseResource(Questionnaire.class, Files.readString(file));
      requireUsable(form, settings.licences());
      return form;
    } catch (IOException | DataFormatException | IllegalArgumentException e) {
      throw unusable(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static void requireUsable(Questionnaire form, Map<String, String> licences) {
    if (!form.hasUrl()) {
      throw new IllegalArgumentException("it has no canonical address in url");
    }
    if (!Instrument.isOne(form)) {
      throw new IllegalArgumentException("it has no extension score, so that it is no instrument");
    }
    if (licences.getOrDefault(Instruments.idOf(form), "").isBlank()) {
      throw new IllegalArgumentException(
          "social-prescribing.wellbeing.licences.%s is not set".formatted(Instruments.idOf(form)));
    }
    List<String> questions = Instrument.questions(form);
    for (Measure measure : Instrument.of(form, Optional.empty()).measures()) {
      if (!questions.containsAll(measure.questions())) {
        throw new IllegalArgumentException(
            "its score counts questions that it does not have: " + measure.questions());
      }
    }
  }

  private static UnusableSetting unusable(Path file, String reason, Exception cause) {
    return new UnusableSetting(
        "The instrument %s cannot be used: %s.".formatted(file, reason),
        "Correct the file, or take it out of the folder that social-prescribing.wellbeing.instruments names.",
        cause);
  }
}
