package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
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
    var mutations =
        new Mutations(SEED, GuideFixture.examples().stream().map(GuideFixture::read).toList());
    var disagreements = new ArrayList<String>();
    int accepted = 0;

    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutations.next();
      accepted += Agreement.quickly(mutant).isPresent() ? 1 : 0;
      Agreement.disagreement(mutant).ifPresent(disagreements::add);
    }

    System.out.printf("%d of %d mutants were accepted quickly%n", accepted, MUTANTS);
    assertThat(disagreements).isEmpty();
    assertThat(accepted).isGreaterThan(MUTANTS / 10);
  }
}
