package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.validation.Finding;
import org.socialprescribing.fhir.Canonical;

/** The guide's own examples are what the server accepts. */
class GuideExamplesTest {

  private static final String FOREIGN_CODE =
      "CodeSystem is unknown and can't be validated: (http://snomed.info/sct|https://fhir.hl7.org.uk/).*";

  private static final String WORDS_IN_PLACE_OF_A_CODE =
      "(No code provided, and a code should be provided|None of the codings provided are in).*";

  static List<Path> examples() {
    return GuideFixture.examples();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void areAccepted(Path example) {
    assertThat(GuideFixture.refusalsOf(example)).isEmpty();
  }

  /**
   * Left are codes of publishers whose code systems are not here, and words where a code could be.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void causeNoWarningThatIsOursToMend(Path example) {
    var findings =
        GuideFixture.VALIDATOR.judgeFully(GuideFixture.read(example), EncodingEnum.JSON).findings();

    assertThat(findings)
        .extracting(Finding::message)
        .filteredOn(message -> message.getLevel() != IssueSeverity.INFORMATION)
        .extracting(ValidationMessage::getMessage)
        .filteredOn(text -> !text.matches(FOREIGN_CODE) && !text.matches(WORDS_IN_PLACE_OF_A_CODE))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void areHeldAgainstTheProfileThatTheyNameThoughTheServerDecides(Path example) {
    var resource =
        (Resource)
            GuideFixture.FHIR.newJsonParser().parseResource(new String(GuideFixture.read(example)));
    if (resource instanceof Bundle) {
      return;
    }

    var profiles =
        GuideFixture.VALIDATOR.judge(GuideFixture.read(example), EncodingEnum.JSON).profiles();

    assertThat(profiles).containsExactly(resource.getMeta().getProfile().get(0).getValue());
  }

  @Test
  void showEveryProfile() {
    var shown =
        examples().stream()
            .flatMap(
                example ->
                    GuideFixture.VALIDATOR
                        .judge(GuideFixture.read(example), EncodingEnum.JSON)
                        .profiles()
                        .stream())
            .toList();

    var profiles =
        GuideFixture.GUIDE
            .all(StructureDefinition.class)
            .filter(definition -> !definition.getType().equals("Extension"))
            .map(StructureDefinition::getUrl);

    assertThat(profiles).isSubsetOf(shown);
  }

  @Test
  void standUnderTheCanonicalThatTheCodeKnows() throws Exception {
    String config = Files.readString(Path.of("ig", "sushi-config.yaml"));

    assertThat(config).contains("canonical: " + Canonical.BASE + "\n");
  }
}
