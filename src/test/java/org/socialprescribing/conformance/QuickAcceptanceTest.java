package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is accepted quickly is what the full validator accepts, as the same; over every example and
 * broken payload, and over mutants of them.
 *
 * <p>{@code -Dquick.mutants=200000 -Dquick.seed=7} makes a longer search of it.
 */
class QuickAcceptanceTest {

  private static final int MUTANTS = Integer.getInteger("quick.mutants", 12_000);
  private static final long SEED = Long.getLong("quick.seed", 20261125L);

  static Stream<Path> documents() {
    return Stream.concat(GuideFixture.examples().stream(), GuideFixture.invalid().stream())
        .filter(file -> file.toString().endsWith(".json"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void agreesWithTheFullValidatorOnEveryDocument(Path document) {
    assertThat(Agreement.disagreement(GuideFixture.read(document))).isEmpty();
  }

  @Test
  void agreesWithTheFullValidatorOnMutants() {
    var examples = GuideFixture.examples().stream().map(GuideFixture::read).toList();

    var found = Agreement.onMutants(SEED, examples, MUTANTS);

    assertThat(found.disagreements()).isEmpty();
    assertThat(found.accepted()).isGreaterThan(MUTANTS / 10);
  }
}
