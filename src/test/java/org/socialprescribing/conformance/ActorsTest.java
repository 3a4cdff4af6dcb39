package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.fhir.Canonical;

/** What the guide asks of each actor is what the server offers to it. */
class ActorsTest {

  private static final String EXPECTATION =
      "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation";

  private static final CapabilityStatementRestComponent SERVER =
      statements()
          .filter(statement -> statement.getUrl().endsWith("/CapabilityStatement/server"))
          .findFirst()
          .orElseThrow()
          .getRestFirstRep();

  static Stream<CapabilityStatement> statements() {
    return GuideFixture.GUIDE.all(CapabilityStatement.class);
  }

  static List<String> actors() {
    return statements()
        .filter(statement -> statement.getRestFirstRep().getMode() == RestfulCapabilityMode.CLIENT)
        .map(CapabilityStatement::getIdPart)
        .toList();
  }

  @Test
  void areTheSixThatWorkWithOneAnother() {
    assertThat(actors())
        .containsExactlyInAnyOrder(
            "gp-system",
            "link-worker-system",
            "community-provider-system",
            "directory-app",
            "analyst",
            "persons-app");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actors")
  void useOnlyTypesAndProfilesThatTheServerOffers(String actor) {
    assertThat(used(actor))
        .isNotEmpty()
        .allSatisfy(
            type ->
                assertThat(profiles(offered(type))).as(type.getType()).containsAll(profiles(type)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actors")
  void doOnlyWhatTheServerAllows(String actor) {
    assertThat(used(actor))
        .allSatisfy(
            type -> {
              assertThat(interactions(type).isEmpty())
                  .as("%s, of which operations may be all there is", type.getType())
                  .isEqualTo(interactions(offered(type)).isEmpty());
              assertThat(interactions(offered(type)))
                  .as(type.getType())
                  .containsAll(interactions(type));
            });
    assertThat(SERVER.getInteraction().stream().map(one -> one.getCode().toCode()).toList())
        .containsAll(
            rest(actor).getInteraction().stream().map(one -> one.getCode().toCode()).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actors")
  void searchOnlyByWhatTheServerKnows(String actor) {
    assertThat(used(actor))
        .allSatisfy(
            type -> {
              assertThat(searches(offered(type))).as(type.getType()).containsAll(searches(type));
              assertThat(texts(offered(type).getSearchInclude()))
                  .containsAll(texts(type.getSearchInclude()));
              assertThat(type.getConditionalDelete())
                  .isIn(null, ConditionalDeleteStatus.NOTSUPPORTED);
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actors")
  void areToldOfEachPartHowFirmlyItIsExpectedAndWhatItIsFor(String actor) {
    assertThat(rest(actor).getDocumentation()).hasSizeGreaterThan(80);
    assertThat(used(actor))
        .allSatisfy(
            type -> {
              assertThat(type.getDocumentation()).isNotBlank();
              assertThat(
                      Stream.of(
                              Stream.of(type),
                              type.getInteraction().stream(),
                              type.getSearchParam().stream())
                          .flatMap(parts -> parts)
                          .map(ActorsTest::expectation))
                  .isSubsetOf("SHALL", "SHOULD", "MAY");
            });
  }

  @Test
  void useTogetherEveryProfileThatTheServerKeeps() {
    Set<String> used =
        actors().stream()
            .flatMap(actor -> used(actor).stream())
            .flatMap(type -> profiles(type).stream())
            .collect(Collectors.toSet());

    assertThat(SERVER.getResource())
        .flatExtracting(ActorsTest::profiles)
        .filteredOn(profile -> profile.startsWith(Canonical.BASE))
        .isSubsetOf(used);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actors")
  void areEachIntroducedOnTheirPage(String actor) throws Exception {
    assertThat(Files.readString(Path.of("ig/input/pagecontent/actors.md")))
        .contains("(CapabilityStatement-" + actor + ".html)");
  }

  private static CapabilityStatementRestComponent rest(String actor) {
    return statements()
        .filter(statement -> statement.getIdPart().equals(actor))
        .findFirst()
        .orElseThrow()
        .getRestFirstRep();
  }

  private static List<CapabilityStatementRestResourceComponent> used(String actor) {
    return rest(actor).getResource();
  }

  private static CapabilityStatementRestResourceComponent offered(
      CapabilityStatementRestResourceComponent used) {
    return SERVER.getResource().stream()
        .filter(type -> type.getType().equals(used.getType()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The server does not keep " + used.getType()));
  }

  private static List<String> profiles(CapabilityStatementRestResourceComponent type) {
    return type.getSupportedProfile().stream().map(CanonicalType::getValue).toList();
  }

  private static List<String> interactions(CapabilityStatementRestResourceComponent type) {
    return type.getInteraction().stream().map(one -> one.getCode().toCode()).toList();
  }

  private static List<String> searches(CapabilityStatementRestResourceComponent type) {
    return type.getSearchParam().stream()
        .map(parameter -> parameter.getName() + " as " + parameter.getType().toCode())
        .toList();
  }

  private static List<String> texts(List<? extends org.hl7.fhir.r4.model.StringType> includes) {
    return includes.stream().map(include -> include.getValue()).toList();
  }

  private static String expectation(Element part) {
    var expectation = part.getExtensionByUrl(EXPECTATION);
    return expectation == null ? "none" : expectation.getValue().primitiveValue();
  }
}
