package org.socialprescribing.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.UnusableSetting;

/** A site brings an instrument of its own, or its licensed copy of one of the guide's. */
class BringingAnInstrumentTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final String STEPS =
      """
      {"resourceType": "Questionnaire", "url": "https://harbour.example/Questionnaire/steps",
       "status": "active", "extension": [
         {"url": "https://socialprescribing.example/fhir/StructureDefinition/score", "extension": [
           {"url": "measure", "valueCoding":
             {"system": "https://harbour.example/measure", "code": "steps", "display": "Steps"}},
           {"url": "direction", "valueCode": "higher-is-better"},
           {"url": "of", "valueString": "one"}, {"url": "of", "valueString": "two"}]}],
       "item": [{"linkId": "one", "type": "integer"}, {"linkId": "two", "type": "integer"}]}
      """;

  @TempDir Path folder;

  // F85, F88.
  @Test
  void isScoredWithoutAnyOtherChange() throws IOException {
    Files.writeString(folder.resolve("steps.json"), STEPS);

    var instruments = instruments(Map.of("steps", "HARBOUR-1"));

    var response = new QuestionnaireResponse();
    response.setQuestionnaire("https://harbour.example/Questionnaire/steps");
    response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
    response.addItem().setLinkId("one").addAnswer().setValue(integer(3));
    response.addItem().setLinkId("two").addAnswer().setValue(integer(4));
    var scores = new FormScores(instruments, new Scoring(List.of())).of(response);
    assertThat(scores).hasSize(1);
    assertThat(scores.get(0).getValueIntegerType().getValue()).isEqualTo(7);
    assertThat(instruments.all()).hasSize(6);
  }

  @Test
  void takesThePlaceOfTheFormWithoutQuestions() throws IOException {
    var copy = form("swemwbs").copy();
    copy.getItem().get(0).setText("As licensed");
    Files.writeString(
        folder.resolve("swemwbs.json"), FHIR.newJsonParser().encodeResourceToString(copy));

    var instruments = instruments(Map.of("swemwbs", "W-0001"));

    assertThat(instruments.all())
        .filteredOn(instrument -> instrument.url().endsWith("/swemwbs"))
        .singleElement()
        .satisfies(
            instrument -> {
              assertThat(instrument.form().getItem().get(0).getText()).isEqualTo("As licensed");
              assertThat(instrument.licence()).contains("W-0001");
            });
  }

  @Test
  void withoutALicenceIsRefusedAtTheStart() throws IOException {
    Files.writeString(folder.resolve("steps.json"), STEPS);

    assertThatThrownBy(() -> instruments(Map.of()))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining("social-prescribing.wellbeing.licences.steps is not set");
  }

  @Test
  void thatCountsAQuestionItDoesNotHaveIsRefusedAtTheStart() throws IOException {
    Files.writeString(folder.resolve("steps.json"), STEPS.replace("\"two\"}]", "\"three\"}]"));

    assertThatThrownBy(() -> instruments(Map.of("steps", "HARBOUR-1")))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining("counts questions that it does not have");
  }

  @Test
  void thatIsNoQuestionnaireIsRefusedAtTheStart() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{\"resourceType\": \"Patient\"}");

    assertThatThrownBy(() -> instruments(Map.of())).isInstanceOf(UnusableSetting.class);
  }

  private Instruments instruments(Map<String, String> licences) {
    var settings = new WellbeingProperties(folder.toString(), licences);
    var site = new SiteInstruments(FHIR, settings).questionnaires();
    return new Instruments(Guide.load(FHIR, site), licences);
  }

  private static Questionnaire form(String id) {
    return Guide.load(FHIR)
        .all(Questionnaire.class)
        .filter(form -> form.getUrl().endsWith("/" + id))
        .findFirst()
        .orElseThrow();
  }

  private static IntegerType integer(int number) {
    return new IntegerType(number);
  }
}
