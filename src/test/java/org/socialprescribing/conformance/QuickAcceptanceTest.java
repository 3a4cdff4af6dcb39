package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.conformance.validation.Verdict;

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
    assertThat(disagreement(GuideFixture.read(document))).isEmpty();
  }

  @Test
  void agreesWithTheFullValidatorOnMutants() {
    var mutations =
        new Mutations(SEED, GuideFixture.examples().stream().map(GuideFixture::read).toList());
    var disagreements = new ArrayList<String>();
    int accepted = 0;

    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutations.next();
      accepted += quickly(mutant).isPresent() ? 1 : 0;
      disagreement(mutant).ifPresent(disagreements::add);
    }

    System.out.printf("%d of %d mutants were accepted quickly%n", accepted, MUTANTS);
    assertThat(disagreements).isEmpty();
    assertThat(accepted).isGreaterThan(MUTANTS / 10);
  }

  private static Optional<Verdict> quickly(byte[] body) {
    return GuideFixture.VALIDATOR.acceptQuickly(body, EncodingEnum.JSON);
  }

  /** What was accepted quickly and should not have been, or not as what it was. */
  private static Optional<String> disagreement(byte[] body) {
    return quickly(body).flatMap(quick -> difference(quick, body));
  }

  private static Optional<String> difference(Verdict quick, byte[] body) {
    String found;
    try {
      TextSyntax.check(body, EncodingEnum.JSON);
      Verdict full = GuideFixture.VALIDATOR.judgeFully(body, EncodingEnum.JSON);
      if (full.isAccepted()
          && full.profiles().equals(quick.profiles())
          && String.valueOf(full.type()).equals(quick.type())
          && String.valueOf(full.id()).equals(String.valueOf(quick.id()))) {
        return Optional.empty();
      }
      found =
          full.findings().stream()
              .filter(finding -> finding.isRefusal())
              .map(finding -> finding.message().toString())
              .findFirst()
              .orElse("accepted as " + full.profiles());
    } catch (RefusedRequest refused) {
      found = refused.getMessage();
    }
    return Optional.of(found + "\n  in " + new String(body, StandardCharsets.UTF_8));
  }
}
