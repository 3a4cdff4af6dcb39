package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.fhir.SctId;

/** No SNOMED CT identifier in the guide is invented. */
class SnomedCodesTest {

  private static final Path STANDARDS = Path.of("..", "shared", "standards", "uk-standards.md");
  private static final Pattern ID = Pattern.compile("(?<![0-9])[1-9][0-9]{5,17}(?![0-9])");

  private final SnomedCodes codes = SnomedCodes.ofTheGuide();

  @Test
  void areFoundInValueSetsMapsExpressionsAndExamples() {
    assertThat(codes.ids()).contains("267076002", "1373501000000105", "33553000", "718466001");
    assertThat(codes.filesWith("871731000000106"))
        .contains(
            "ServiceRequest-referral-margaret.json", "StructureDefinition-referral-request.json");
  }

  @Test
  void haveTheRightCheckDigitAndNameConcepts() {
    assertThat(codes.ids())
        .allSatisfy(
            id ->
                assertThat(new SctId(id))
                    .as("%s in %s", id, codes.filesWith(id))
                    .matches(SctId::isWellFormed, "check digit")
                    .matches(SctId::namesAConcept, "partition"));
  }

  @Test
  void standInTheListOfStandardsOrAreMarkedAsNotConfirmed() throws Exception {
    assumeTrue(Files.exists(STANDARDS), "Skipped: the list of standards is not at " + STANDARDS);
    var known = new TreeSet<>(idsOfTheStandards());
    known.addAll(codes.marked());

    assertThat(codes.ids())
        .allSatisfy(id -> assertThat(known).as("%s in %s", id, codes.filesWith(id)).contains(id));
  }

  /** The parts of maps that start from a code system of the guide which is not a fragment. */
  static Stream<Arguments> mapsOfLocalCodes() {
    return GuideFixture.GUIDE
        .all(ConceptMap.class)
        .flatMap(map -> map.getGroup().stream().map(group -> Arguments.of(map.getIdPart(), group)))
        .filter(part -> !localCodes((ConceptMapGroupComponent) part.get()[1]).isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mapsOfLocalCodes")
  void ofAMapCoverEveryLocalCodeWithATargetOrNone(String map, ConceptMapGroupComponent group) {
    assertThat(group.getElement().stream().map(element -> element.getCode()))
        .containsExactlyElementsOf(localCodes(group));
    if (map.endsWith("-to-snomed-ct")) {
      assertThat(group.getTarget()).isEqualTo(SnomedCodes.SYSTEM);
    }
  }

  private static List<String> localCodes(ConceptMapGroupComponent group) {
    return GuideFixture.GUIDE
        .all(CodeSystem.class)
        .filter(system -> system.getContent() == CodeSystemContentMode.COMPLETE)
        .filter(system -> system.getUrl().equals(group.getSource()))
        .flatMap(system -> system.getConcept().stream())
        .map(ConceptDefinitionComponent::getCode)
        .toList();
  }

  /** Section 2, without the lines that warn of a code. */
  private static Set<String> idsOfTheStandards() throws Exception {
    String text = Files.readString(STANDARDS);
    String section = text.substring(text.indexOf("\n## 2. "), text.indexOf("\n## 3. "));
    var ids = new TreeSet<String>();
    section
        .lines()
        .filter(line -> !line.contains("Do not import") && !line.contains("avoid"))
        .forEach(line -> ID.matcher(line).results().forEach(match -> ids.add(match.group())));
    return ids;
  }
}
