package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.fhir.Json;

/**
 * An engine that has only the package and FHIR core accepts and refuses what this server accepts
 * and refuses, for all that a profile can say.
 */
class PackageAloneTest {

  /** Rules that the server keeps beyond what a profile can say, with the reason. */
  private static final Map<String, String> BEYOND_PROFILES =
      Map.of(
          "profile-undecided", "which of several profiles applies is chosen by the server",
          "extension-unknown", "a warning to the engine; the server must not act on a modifier",
          "questionnaire-unknown", "a warning to the engine; answers to no questions are no use",
          "reference-not-found", "whether a target is there is known to whoever keeps it",
          "reference-format", "a warning to the engine; the storage could not follow it");

  /** What is no resource at all never reaches a profile. */
  private static final Set<String> SYNTAX =
      Set.of("json-malformed", "xml-malformed", "xml-doctype", "body-missing");

  private static PackageAlone engine;

  @BeforeAll
  static void loadThePackage() throws IOException {
    engine = new PackageAlone();
  }

  static List<Path> examples() {
    return GuideFixture.examples();
  }

  static Stream<Path> payloadsThatProfilesRefuse() {
    return GuideFixture.invalid().stream()
        .filter(file -> !SYNTAX.contains(rule(file)))
        .filter(file -> !BEYOND_PROFILES.containsKey(rule(file)));
  }

  static Set<String> rulesBeyondProfiles() {
    return BEYOND_PROFILES.keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void acceptsEveryExampleAsTheServerDoes(Path example) {
    assertThat(GuideFixture.refusalsOf(example)).isEmpty();
    assertThat(errors(example)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("payloadsThatProfilesRefuse")
  void refusesEveryPayloadThatTheServerRefuses(Path payload) {
    assertThat(GuideFixture.refusalsOf(payload)).isNotEmpty();
    assertThat(errors(payload)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesBeyondProfiles")
  void acceptsSomethingThatOnlyTheServerRefuses(String rule) {
    assertThat(GuideFixture.invalid())
        .filteredOn(payload -> rule(payload).equals(rule))
        .anySatisfy(payload -> assertThat(errors(payload)).isEmpty());
  }

  private static String rule(Path payload) {
    return payload.getFileName().toString().split("\\.", 2)[0];
  }

  /** Of a bundle, what the engine has against the whole and against each of its resources. */
  private static List<String> errors(Path file) {
    byte[] body = GuideFixture.read(file);
    String text = new String(body, StandardCharsets.UTF_8);
    var profiles = GuideFixture.VALIDATOR.judge(body, GuideFixture.encodingOf(file)).profiles();
    if (!text.contains("\"Bundle\"")) {
      return engine.errors(text, known(profiles));
    }
    var errors = new ArrayList<>(engine.errors(text, List.of()));
    JsonNode entries = Json.parse(text).path("entry");
    for (int i = 0; i < entries.size(); i++) {
      String resource = entries.get(i).path("resource").toString();
      errors.addAll(engine.errors(resource, known(profiles.subList(i, i + 1))));
    }
    return errors;
  }

  private static List<String> known(List<String> profiles) {
    return profiles.stream().filter(profile -> profile != null).toList();
  }
}
