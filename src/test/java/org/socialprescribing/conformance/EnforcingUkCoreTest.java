package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.api.EncodingEnum;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.explain.Explainer;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.terminology.SnomedCt;
import org.socialprescribing.conformance.validation.GuideValidator;
import org.socialprescribing.fhir.Json;

/** A site that configures the UK Core package holds every write to UK Core, too. */
class EnforcingUkCoreTest {

  private static final Path PACKAGE =
      Path.of("..", "shared", "fhir-packages", "fhir.r4.ukcore.snapshot-2025.6.20.tgz");

  /** With the package, which is not part of this project: skipped where it does not lie there. */
  @Nested
  class WithThePackage {

    private static GuideValidator validator;
    private static Explainer explainer;

    @BeforeAll
    static void configureTheSite() {
      assumeTrue(Files.exists(PACKAGE), "Skipped: the UK Core package is not at " + PACKAGE);
      var additions =
          new SiteAdditions(
              UkCore.load(GuideFixture.FHIR, GuideFixture.GUIDE, PACKAGE), SnomedCt.UNKNOWN, false);
      IValidationSupport supports =
          ValidationSupports.of(GuideFixture.FHIR, GuideFixture.GUIDE, additions);
      validator =
          new GuideValidator(
              WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
                  supports),
              GuideFixture.GUIDE,
              additions.quickness(),
              additions.ukCore().profiles());
      explainer = new Explainer(GuideFixture.FHIR, GuideFixture.GUIDE, supports, validator);
    }

    static List<Path> examples() {
      return GuideFixture.examples();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyExampleOfTheGuideIsStillAccepted(Path example) {
      assertThat(refusals(GuideFixture.read(example))).isEmpty();
    }

    @Test
    void whatOnlyUkCoreForbidsIsRefusedAndExplained() {
      byte[] person = personWithABirthSexThatUkCoreDoesNotHave();

      assertThat(GuideFixture.refusalsOf(person, EncodingEnum.JSON)).isEmpty();
      List<Issue> refusals = refusals(person);
      assertThat(refusals).extracting(Issue::rule).containsExactly("code-not-allowed");
      assertThat(refusals.get(0).expression()).startsWith("Patient.extension");
      assertThat(refusals.get(0).sentence()).contains("\"boy\"");
      assertThat(refusals.get(0).line()).isPositive();
      assertThat(refusals.get(0).guidePage()).startsWith("/ig/");
    }

    private static List<Issue> refusals(byte[] body) {
      return explainer.explain(validator.judge(body, EncodingEnum.JSON).findings());
    }
  }

  @Test
  void aPackageThatIsNotThereIsToldWithItsSetting() {
    assertUnusable(Path.of("no-such-package.tgz"), "there is no such file");
  }

  @Test
  void aFileThatIsNoPackageIsToldWithItsSetting(@TempDir Path folder) throws IOException {
    assertUnusable(Files.writeString(folder.resolve("a.tgz"), "not a package"), "no FHIR package");
  }

  @Test
  void aPackageOfSomethingElseIsToldWithWhatItLacks(@TempDir Path folder) throws IOException {
    Path ours = folder.resolve("ours.tgz");
    org.socialprescribing.publication.packaging.GuidePackage.of(Path.of("profiles")).write(ours);

    assertUnusable(ours, "does not hold https://fhir.hl7.org.uk/StructureDefinition/UKCore-");
  }

  private static void assertUnusable(Path archive, String problem) {
    assertThatThrownBy(() -> UkCore.load(GuideFixture.FHIR, GuideFixture.GUIDE, archive))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining("social-prescribing.conformance.uk-core-package")
        .hasMessageContaining(archive.toString())
        .hasMessageContaining(problem);
  }

  private static byte[] personWithABirthSexThatUkCoreDoesNotHave() {
    String text = new String(GuideFixture.read(GuideFixture.example("Patient-person-margaret")));
    var person = (ObjectNode) Json.parse(text);
    person
        .withArray("extension")
        .add(
            Json.json(
                """
                {'url': 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-BirthSex',
                 'valueCodeableConcept': {'coding': [{
                   'system': 'https://fhir.hl7.org.uk/CodeSystem/UKCore-PersonStatedGenderCode',
                   'code': 'boy'}]}}
                """));
    return person.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }
}
