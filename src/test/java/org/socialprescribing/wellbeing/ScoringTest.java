package org.socialprescribing.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.conformance.GuideFixture;

/** Answers become scores, whoever works them out. */
class ScoringTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final Map<String, String> LICENCES = Map.of("swemwbs", "W-0001");
  private static final FormScores SCORES =
      new FormScores(
          new Instruments(GuideFixture.GUIDE, LICENCES), new Scoring(List.of(new PamRule())));
  private static final List<String> LONELY =
      List.of("hardly-ever-or-never", "some-of-the-time", "often");
  private static final List<String> LONELY_DIRECT =
      List.of("often-or-always", "some-of-the-time", "occasionally", "hardly-ever", "never");

  /** The published table, as NHS sources print it: from a raw score of 7 to one of 35. */
  private static final String[] METRIC =
      ("7.00 9.51 11.25 12.40 13.33 14.08 14.75 15.32 15.84 16.36 16.88 17.43 17.98 18.59 19.25"
              + " 19.98 20.73 21.54 22.35 23.21 24.11 25.03 26.02 27.03 28.13 29.31 30.70 32.55"
              + " 35.00")
          .split(" ");

  // F81, F85.
  @Test
  void isTheSameAsAnIndependentRecomputationFor10000RandomForms() {
    var random = new Random(20261126);

    for (int i = 0; i < 10_000; i++) {
      var expected = new TreeMap<String, String>();
      FilledForm form =
          switch (i % 3) {
            case 0 -> ons4(random, expected);
            case 1 -> loneliness(random, expected);
            default -> swemwbs(random, expected);
          };
      assertThat(scores(form)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ons4-response-margaret", "loneliness-response-margaret"})
  void givesTheObservationsThatTheGuideShows(String example) {
    var form = read("QuestionnaireResponse-" + example, QuestionnaireResponse.class);
    List<String> shown =
        Stream.of(
                "ons4-observation-life-satisfaction",
                "ons4-observation-worthwhile",
                "ons4-observation-happy",
                "ons4-observation-anxious",
                "loneliness-total-margaret",
                "loneliness-direct-margaret")
            .map(name -> read("Observation-" + name, Observation.class))
            .filter(score -> score.getDerivedFromFirstRep().getReference().endsWith("/" + example))
            .map(ScoringTest::bare)
            .toList();

    assertThat(SCORES.of(form)).extracting(ScoringTest::bare).containsExactlyElementsOf(shown);
  }

  @Test
  void ofSwemwbsNeedsAllSevenAnswers() {
    var form = FilledForm.of("swemwbs", "Patient/1").status("in-progress");
    for (int question = 1; question <= 6; question++) {
      form.whole("answer-" + question, 5);
    }

    Observation score = SCORES.of(parsed(form)).get(0);

    assertThat(score.hasValue()).isFalse();
    assertThat(score.getDataAbsentReason().getCodingFirstRep().getCode()).isEqualTo("temp-unknown");
    assertThat(score.getStatus()).isEqualTo(Observation.ObservationStatus.PRELIMINARY);
  }

  @Test
  void ofALicensedInstrumentNamesTheLicence() {
    Observation score = SCORES.of(parsed(swemwbs(new Random(1), new TreeMap<>()))).get(0);

    assertThat(FHIR.newJsonParser().encodeResourceToString(score)).contains("W-0001");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1", "47.0, 1", "47.1, 2", "55.1, 2", "55.2, 3", "63.1, 3", "67.0, 3", "67.1, 4", "100, 4"
  })
  void knowsThePublishedBandsOfPam(String score, int level) {
    assertThat(PamRule.levelOf(new BigDecimal(score))).isEqualTo(level);
  }

  @Test
  void givesTheSameIdsEveryTimeAndOthersToAnotherForm() {
    var form = FilledForm.ons4("Patient/1", 1, 2, 3, 4).id("a");
    var other = FilledForm.ons4("Patient/1", 1, 2, 3, 4).id("b");

    assertThat(ids(form)).isEqualTo(ids(form)).doesNotHaveDuplicates().hasSize(4);
    assertThat(ids(other)).doesNotContainAnyElementsOf(ids(form));
  }

  private static FilledForm ons4(Random random, Map<String, String> expected) {
    int[] answers = random.ints(4, 0, 11).toArray();
    String[] questions = {"life-satisfaction", "worthwhile", "happy", "anxious"};
    for (int i = 0; i < 4; i++) {
      expected.put(
          "ons4-" + questions[i], answers[i] + " " + (i < 3 ? band(answers[i]) : fear(answers[i])));
    }
    return FilledForm.ons4("Patient/1", answers[0], answers[1], answers[2], answers[3]);
  }

  private static String band(int score) {
    return score <= 4 ? "low" : score <= 6 ? "medium" : score <= 8 ? "high" : "very-high";
  }

  private static String fear(int score) {
    return score <= 1 ? "very-low" : score <= 3 ? "low" : score <= 5 ? "medium" : "high";
  }

  private static FilledForm loneliness(Random random, Map<String, String> expected) {
    int[] items = random.ints(3, 1, 4).toArray();
    String direct = LONELY_DIRECT.get(random.nextInt(5));
    expected.put("loneliness-ucla3-total", (items[0] + items[1] + items[2]) + " ");
    expected.put("loneliness-direct", direct + " ");
    return FilledForm.loneliness(
        "Patient/1",
        LONELY.get(items[0] - 1),
        LONELY.get(items[1] - 1),
        LONELY.get(items[2] - 1),
        direct);
  }

  private static FilledForm swemwbs(Random random, Map<String, String> expected) {
    var form = FilledForm.of("swemwbs", "Patient/1");
    int raw = 0;
    for (int question = 1; question <= 7; question++) {
      int answer = 1 + random.nextInt(5);
      raw += answer;
      form.whole("answer-" + question, answer);
    }
    expected.put("718466001", METRIC[raw - 7] + " ");
    return form;
  }

  /** Value and band of each score, by its code, read from its JSON. */
  private static Map<String, String> scores(FilledForm form) {
    var scores = new TreeMap<String, String>();
    for (Observation score : SCORES.of(parsed(form))) {
      String value =
          score.hasValueQuantity()
              ? score.getValueQuantity().getValue().toPlainString()
              : score.hasValueCodeableConcept()
                  ? score.getValueCodeableConcept().getCodingFirstRep().getCode()
                  : score.getValueIntegerType().getValueAsString();
      String band =
          score.hasInterpretation()
              ? score.getInterpretationFirstRep().getCodingFirstRep().getCode()
              : "";
      scores.put(score.getCode().getCodingFirstRep().getCode(), value + " " + band);
    }
    return scores;
  }

  private static List<String> ids(FilledForm form) {
    return SCORES.of(parsed(form)).stream().map(score -> score.getIdElement().getIdPart()).toList();
  }

  private static QuestionnaireResponse parsed(FilledForm form) {
    JsonNode resource = form.resource();
    return FHIR.newJsonParser().parseResource(QuestionnaireResponse.class, resource.toString());
  }

  private static <T extends Resource> T read(String name, Class<T> type) {
    byte[] text = GuideFixture.read(GuideFixture.example(name));
    return FHIR.newJsonParser().parseResource(type, new String(text, StandardCharsets.UTF_8));
  }

  /** Without id, meta, and the displays that an example need not have. */
  private static String bare(Observation score) {
    Observation bare = score.copy();
    bare.setId((String) null);
    bare.setMeta(null);
    return FHIR.newJsonParser()
        .encodeResourceToString(bare)
        .replaceAll(",\"display\":\"[^\"]*\"", "");
  }
}
