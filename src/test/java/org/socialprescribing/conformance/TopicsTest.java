package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.fhir.Canonical;

/** The guide's topics can be kept by this server, once it has subscriptions. */
class TopicsTest {

  private static final String R5 =
      "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.";
  private static final String R4B =
      "http://hl7.org/fhir/4.3/StructureDefinition/extension-SubscriptionTopic.";

  static List<Basic> topics() {
    return GuideFixture.GUIDE.all(Basic.class).toList();
  }

  @Test
  void areWhatTheGuidePromises() {
    assertThat(topics())
        .extracting(Basic::getIdPart)
        .containsExactlyInAnyOrder(
            "referral-received",
            "referral-moved",
            "referral-closed",
            "contact-recorded",
            "plan-agreed",
            "measure-recorded");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("topics")
  void haveTheAddressOfTheirId(Basic topic) {
    assertThat(topic.getExtensionByUrl(R5 + "url").getValue().primitiveValue())
        .isEqualTo(Canonical.BASE + "/SubscriptionTopic/" + topic.getIdPart());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("topics")
  void areSetOffByARecordOfTheServerUnderAConditionThatCanBeRead(Basic topic) {
    Extension trigger = topic.getExtensionByUrl(R4B + "resourceTrigger");
    String type = part(trigger, "resource").replaceFirst(".*/", "");

    assertThat(GuideFixture.GUIDE.capabilities().storedTypes()).contains(type);
    assertThatCode(() -> GuideFixture.FHIR.newFhirPath().parse(part(trigger, "fhirPathCriteria")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("topics")
  void areFilteredBySearchParametersOfTheServer(Basic topic) {
    assertThat(all(topic, "canFilterBy"))
        .isNotEmpty()
        .allSatisfy(
            filter ->
                assertThat(
                        GuideFixture.GUIDE
                            .capabilities()
                            .searchParameters(part(filter, "resource")))
                    .containsKey(part(filter, "filterParameter")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("topics")
  void bringAlongWhatTheServerIncludesInSearches(Basic topic) {
    assertThat(all(topic, "notificationShape"))
        .isNotEmpty()
        .allSatisfy(shape -> assertThat(includesOf(shape)).isSubsetOf(offered(shape)));
  }

  private static List<String> offered(Extension shape) {
    return GuideFixture.GUIDE.capabilities().resources().stream()
        .filter(type -> type.getType().equals(part(shape, "resource")))
        .flatMap(type -> type.getSearchInclude().stream())
        .map(include -> include.getValue())
        .toList();
  }

  private static List<String> includesOf(Extension shape) {
    return shape.getExtensionsByUrl("include").stream()
        .map(include -> include.getValue().primitiveValue())
        .toList();
  }

  private static List<Extension> all(Basic topic, String name) {
    return topic.getExtensionsByUrl(R4B + name);
  }

  private static String part(Extension extension, String name) {
    return Stream.of(extension.getExtensionByUrl(name))
        .map(found -> found.getValue().primitiveValue())
        .findFirst()
        .orElseThrow();
  }
}
