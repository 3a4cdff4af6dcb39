package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What conforms to our profiles also conforms to the UK Core profiles that they name with {@code
 * structuredefinition-compliesWithProfile}.
 *
 * <p>The UK Core package is not part of this project: without it beside the checkout the test is
 * skipped.
 */
class UkCoreCompatibilityTest {

  private static final Path UK_CORE =
      Path.of("..", "shared", "fhir-packages", "fhir.r4.ukcore.snapshot-2025.6.20.tgz");
  private static final String COMPLIES_WITH =
      "http://hl7.org/fhir/StructureDefinition/structuredefinition-compliesWithProfile";

  /** UK Core has no profile of these. */
  private static final Set<String> WITHOUT_COUNTERPART =
      Set.of("Contract", "DetectedIssue", "Goal");

  private static FhirValidator ukCore;

  @BeforeAll
  static void loadUkCore() throws Exception {
    assumeTrue(Files.exists(UK_CORE), "Skipped: the UK Core package is not at " + UK_CORE);
    var fhir = GuideFixture.FHIR;
    var definitions = new PrePopulatedValidationSupport(fhir);
    try (var archive = new FileInputStream(UK_CORE.toFile())) {
      var content = NpmPackage.fromPackage(archive);
      for (String name : content.listResources("StructureDefinition", "ValueSet", "CodeSystem")) {
        var resource = fhir.newJsonParser().parseResource(content.load("package", name));
        if (resource instanceof StructureDefinition
            || resource instanceof ValueSet
            || resource instanceof CodeSystem) {
          definitions.addResource(resource);
        }
      }
    }
    GuideFixture.GUIDE.artefacts().stream()
        .filter(
            artefact ->
                !(artefact instanceof StructureDefinition profile)
                    || profile.getType().equals("Extension"))
        .filter(
            artefact ->
                artefact instanceof StructureDefinition
                    || artefact instanceof CodeSystem
                    || artefact instanceof ValueSet)
        .forEach(definitions::addResource);
    var unknown = new UnknownCodeSystemWarningValidationSupport(fhir);
    unknown.setNonExistentCodeSystemSeverity(
        ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity.WARNING);
    ukCore =
        fhir.newValidator()
            .registerValidatorModule(
                new FhirInstanceValidator(
                    new ValidationSupportChain(
                        definitions,
                        new DefaultProfileValidationSupport(fhir),
                        new CommonCodeSystemsTerminologyService(fhir),
                        new InMemoryTerminologyServerValidationSupport(fhir),
                        new SnapshotGeneratingValidationSupport(fhir),
                        unknown)));
  }

  @Test
  void isClaimedByEveryProfileThatHasACounterpart() {
    assertThat(profiles())
        .allSatisfy(profile -> assertThat(profile.hasExtension(COMPLIES_WITH)).isTrue());
  }

  static List<StructureDefinition> profiles() {
    return GuideFixture.GUIDE
        .all(StructureDefinition.class)
        .filter(definition -> !definition.getType().equals("Extension"))
        .filter(definition -> !WITHOUT_COUNTERPART.contains(definition.getType()))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("profiles")
  void holdsForEveryExampleOfTheProfile(StructureDefinition profile) {
    String ukCoreProfile = profile.getExtensionByUrl(COMPLIES_WITH).getValue().primitiveValue();

    var errors =
        examplesOf(profile)
            .flatMap(
                text ->
                    ukCore
                        .validateWithResult(text, new ValidationOptions().addProfile(ukCoreProfile))
                        .getMessages()
                        .stream())
            .filter(
                message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
            .map(message -> message.getLocationString() + ": " + message.getMessage());

    assertThat(examplesOf(profile)).isNotEmpty();
    assertThat(errors).isEmpty();
  }

  /** Without the claim to our own profile, which is not part of UK Core. */
  private static Stream<String> examplesOf(StructureDefinition profile) {
    return GuideFixture.examples().stream()
        .map(file -> new String(GuideFixture.read(file)))
        .filter(
            text -> text.contains("\"" + profile.getUrl() + "\"") && !text.contains("\"Bundle\""))
        .map(text -> text.replaceFirst("\"meta\": \\{[^}]*},", ""));
  }
}
