package org.socialprescribing.directory.finding;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Range;
import org.socialprescribing.fhir.Canonical;

/** The ages that a service takes, as a multirange of PostgreSQL. */
final class Ages {

  private static final String AGES = Canonical.structureDefinition("eligible-ages");
  private static final String ALL = "{(,)}";

  private Ages() {}

  /** Everybody where nothing is said. Whoever is 25 is so until the next birthday. */
  static String of(HealthcareService service) {
    List<String> ranges =
        service.getEligibility().stream()
            .flatMap(condition -> condition.getExtensionsByUrl(AGES).stream())
            .filter(ages -> ages.getValue() instanceof Range)
            .map(ages -> range((Range) ages.getValue()))
            .toList();
    return ranges.isEmpty() ? ALL : ranges.stream().collect(Collectors.joining(",", "{", "}"));
  }

  private static String range(Range ages) {
    BigDecimal low = ages.getLow().getValue();
    BigDecimal high = ages.getHigh().getValue();
    if (low != null && high != null && low.compareTo(high) > 0) {
      return "empty";
    }
    return (low == null ? "(" : "[" + low.toPlainString()) + "," + until(high);
  }

  /** Up to 25 is up to the day before the twenty-sixth birthday; up to 17.5 is up to just that. */
  private static String until(@Nullable BigDecimal high) {
    if (high == null) {
      return ")";
    }
    boolean years = high.stripTrailingZeros().scale() <= 0;
    return years ? high.add(BigDecimal.ONE).toPlainString() + ")" : high.toPlainString() + "]";
  }
}
