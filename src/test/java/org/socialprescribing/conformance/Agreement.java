package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.conformance.validation.Verdict;

/** Whether what is accepted quickly is what the full validator accepts, as the same. */
public final class Agreement {

  /**
   * What came of mutants.
   *
   * @param accepted how many were accepted quickly
   * @param disagreements of those, what should not have been
   */
  public record OnMutants(int accepted, List<String> disagreements) {}

  private Agreement() {}

  public static Optional<Verdict> quickly(byte[] body) {
    return GuideFixture.VALIDATOR.acceptQuickly(body, EncodingEnum.JSON);
  }

  /** What was accepted quickly and should not have been, or not as what it was. */
  static Optional<String> disagreement(byte[] body) {
    return quickly(body).flatMap(quick -> difference(quick, body));
  }

  /** Makes so many mutants of the documents, the same for the same seed. */
  public static OnMutants onMutants(long seed, List<byte[]> documents, int mutants) {
    var mutations = new Mutations(seed, documents);
    var disagreements = new ArrayList<String>();
    int accepted = 0;
    for (int i = 0; i < mutants; i++) {
      byte[] mutant = mutations.next();
      accepted += quickly(mutant).isPresent() ? 1 : 0;
      disagreement(mutant).ifPresent(disagreements::add);
    }
    System.out.printf("%d of %d mutants were accepted quickly%n", accepted, mutants);
    return new OnMutants(accepted, disagreements);
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
