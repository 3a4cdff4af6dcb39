package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.quick.QuickPolicy;
import org.socialprescribing.conformance.validation.GuideValidator;
import org.socialprescribing.fhir.Canonical;

/** What senders send is accepted without the full validator, unless there is a known reason. */
class QuickAcceptanceOfExamplesTest {

  /** Profiles whose records always need the full validator, each with the reason. */
  private static final Set<String> NEVER_QUICK =
      Set.of(
          // Its sections are narrative, which is checked as XHTML.
          Canonical.structureDefinition("message-back"),
          // Nobody sends it; what the server answers with has a narrative, too.
          Canonical.structureDefinition("access-event"),
          // Whole pence and whole places need arithmetic with decimals; agreements are rare.
          Canonical.structureDefinition("funding-agreement"),
          // A form is held against its questionnaire.
          Canonical.structureDefinition("assessment-response"));

  private static final GuideValidator NOWHERE = with(QuickPolicy.never());

  private static final GuideValidator WITHOUT_SNOMED =
      with(QuickPolicy.exceptForCodesOf("http://snomed.info/sct"::equals));

  static List<Path> examples() {
    return GuideFixture.examples();
  }

  @Test
  void showsEveryProfileAcceptedAtLeastOnce() {
    Set<String> quick = new HashSet<>();
    long accepted =
        examples().stream()
            .map(GuideFixture::read)
            .flatMap(text -> GuideFixture.VALIDATOR.acceptQuickly(text, EncodingEnum.JSON).stream())
            .peek(verdict -> quick.addAll(verdict.profiles()))
            .count();

    System.out.printf("%d of %d examples are accepted quickly%n", accepted, examples().size());
    var profiles =
        GuideFixture.GUIDE
            .all(StructureDefinition.class)
            .filter(definition -> !definition.getType().equals("Extension"))
            .map(StructureDefinition::getUrl)
            .filter(Predicate.not(NEVER_QUICK::contains));
    assertThat(profiles).isSubsetOf(quick);
    assertThat(quick).doesNotContainAnyElementsOf(NEVER_QUICK);
  }

  @Test
  void coversAWholeReferralInOneTransaction() {
    byte[] text = GuideFixture.read(GuideFixture.example("Bundle-referral-transaction"));

    var verdict = GuideFixture.VALIDATOR.acceptQuickly(text, EncodingEnum.JSON);

    assertThat(verdict).isPresent();
    assertThat(verdict.get().profiles()).hasSize(10).doesNotContainNull();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void isNeverUsedWhereMoreIsEnforcedThanTheGuide(Path example) {
    assertThat(quickly(NOWHERE, example)).isFalse();
  }

  @Test
  void leavesCodesToTheServiceThatJudgesThem() {
    assertThat(quickly(WITHOUT_SNOMED, GuideFixture.example("ServiceRequest-referral-margaret")))
        .isFalse();
    assertThat(quickly(WITHOUT_SNOMED, GuideFixture.example("Task-task-requested"))).isTrue();
  }

  /** The result of a patch, and what the server changes itself, begin as what it gives back. */
  @Test
  void coversARecordAsTheStorageGivesItBack() {
    byte[] stored =
        new String(GuideFixture.read(GuideFixture.example("ServiceRequest-referral-margaret")))
            .replace(
                "\"meta\": {",
                "\"meta\": {\"versionId\": \"2\", \"lastUpdated\": \"2026-11-02T09:10:00.123+00:00\","
                    + " \"source\": \"#wKp3BzkQnVtEJuYj\",")
            .getBytes();

    assertThat(GuideFixture.VALIDATOR.acceptQuickly(stored, EncodingEnum.JSON)).isPresent();
    assertThat(GuideFixture.VALIDATOR.judgeFully(stored, EncodingEnum.JSON).isAccepted()).isTrue();
  }

  /** A rule that no definition states: the HL7 validator has it in its code. */
  @Test
  void leavesSecurityLabelsToTheFullValidator() {
    String label =
        "{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"R\"}";
    byte[] labelled =
        new String(GuideFixture.read(GuideFixture.example("Task-task-requested")))
            .replace("\"meta\": {", "\"meta\": {\"security\":[" + label + "," + label + "],")
            .getBytes();

    assertThat(GuideFixture.VALIDATOR.acceptQuickly(labelled, EncodingEnum.JSON)).isEmpty();
    assertThat(GuideFixture.VALIDATOR.judge(labelled, EncodingEnum.JSON).isAccepted()).isFalse();
  }

  private static boolean quickly(GuideValidator validator, Path example) {
    return validator.acceptQuickly(GuideFixture.read(example), EncodingEnum.JSON).isPresent();
  }

  private static GuideValidator with(QuickPolicy policy) {
    return new GuideValidator(
        WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
            GuideFixture.SUPPORTS),
        GuideFixture.GUIDE,
        policy);
  }
}
