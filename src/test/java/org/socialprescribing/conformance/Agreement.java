package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.conformance.validation.Verdict;

/** Whether what is accepted quickly is what the full validator accepts, as the same. */
public final class Agreement {

  private Agreement() {}

  public static Optional<Verdict> quickly(byte[] body) {
    return GuideFixture.VALIDATOR.acceptQuickly(body, EncodingEnum.JSON);
  }

  /** What was accepted quickly and should not have been, or not as what it was. */
  public static Optional<String> disagreement(byte[] body) {
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
