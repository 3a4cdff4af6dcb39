package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.DataFormatException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.fhir.Canonical;

/** Where a type has several profiles, their conditions exclude one another. */
class ChoosingTheProfileTest {

  private static final String APPLIES_WHEN = Canonical.structureDefinition("applies-when");

  /** What can be read as a resource, valid or not. */
  static Stream<Path> everything() {
    return Stream.concat(GuideFixture.examples().stream(), GuideFixture.invalid().stream())
        .filter(file -> read(file).isPresent());
  }

  static Stream<Path> serviceRequests() {
    return everything().filter(file -> read(file).get() instanceof ServiceRequest);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everything")
  void neverHasTwoAnswers(Path file) {
    assertThat(applying(read(file).get())).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("serviceRequests")
  void hasOneAnswerForEveryServiceRequest(Path file) {
    assertThat(applying(read(file).get())).hasSize(1);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "proposal, onward-referral, referral-offer",
    "proposal,                , referral-offer",
    "order,    onward-referral, onward-referral",
    "plan,     onward-referral, onward-referral",
    "order,    something-else,  referral-request",
    "order,                   , referral-request",
    "plan,                    , referral-request",
    ",                        , referral-request",
    ",         onward-referral, onward-referral"
  })
  void tellsAServiceRequestByIntentAndCategory(String intent, String category, String profile) {
    var request = new ServiceRequest();
    if (intent != null) {
      request.setIntent(ServiceRequestIntent.fromCode(intent));
    }
    if (category != null) {
      request
          .addCategory()
          .addCoding()
          .setSystem(Canonical.BASE + "/CodeSystem/referral-kind")
          .setCode(category);
    }

    assertThat(applying(request)).containsExactly(Canonical.structureDefinition(profile));
  }

  /** The profiles of several whose condition holds; nothing where a type has one. */
  private static List<String> applying(Resource resource) {
    return GuideFixture.GUIDE.capabilities().profiles(resource.fhirType()).stream()
        .filter(profile -> condition(profile).filter(when -> holds(when, resource)).isPresent())
        .toList();
  }

  private static boolean holds(String condition, Resource resource) {
    return GuideFixture.FHIR
        .newFhirPath()
        .evaluateFirst(resource, condition, BooleanType.class)
        .filter(BooleanType::booleanValue)
        .isPresent();
  }

  private static Optional<String> condition(String profile) {
    return GuideFixture.GUIDE
        .structureDefinition(profile)
        .map(definition -> definition.getExtensionByUrl(APPLIES_WHEN))
        .map(extension -> extension.getValue().primitiveValue());
  }

  private static Optional<Resource> read(Path file) {
    try {
      var text = new String(GuideFixture.read(file));
      return Optional.of(
          (Resource)
              GuideFixture.encodingOf(file).newParser(GuideFixture.FHIR).parseResource(text));
    } catch (DataFormatException | IllegalArgumentException notFhir) {
      return Optional.empty();
    }
  }
}
