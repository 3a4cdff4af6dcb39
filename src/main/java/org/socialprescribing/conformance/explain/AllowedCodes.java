package org.socialprescribing.conformance.explain;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ValueSet;

/** The codes of a value set or code system, nearest to what was sent first. */
final class AllowedCodes {

  private static final double NEAR = 0.34;

  /** The comparison takes as many steps as both texts have letters, one times the other. */
  private static final int LONGEST_COMPARED = 100;

  private final IValidationSupport supports;
  private final Map<String, List<Code>> byCanonical = new ConcurrentHashMap<>();

  AllowedCodes(IValidationSupport supports) {
    this.supports = supports;
  }

  /** One code that may be sent. */
  record Code(String system, String code, String display) {}

  /** Empty when the value set is not known here or cannot be listed. */
  List<Code> ofValueSet(String canonical, String sent) {
    return nearest(byCanonical.computeIfAbsent(canonical.split("\\|", 2)[0], this::expand), sent);
  }

  /** Empty when the code system is not known here. */
  List<Code> ofCodeSystem(String canonical, String sent) {
    return nearest(byCanonical.computeIfAbsent(canonical.split("\\|", 2)[0], this::list), sent);
  }

  /** Whether the code is so like what was sent that it was probably meant. */
  static boolean isNear(Code code, String sent) {
    return !sent.isEmpty() && distance(code, sent) <= NEAR;
  }

  private List<Code> expand(String canonical) {
    var outcome = supports.expandValueSet(new ValidationSupportContext(supports), null, canonical);
    if (outcome == null || !(outcome.getValueSet() instanceof ValueSet expanded)) {
      return List.of();
    }
    return expanded.getExpansion().getContains().stream()
        .map(code -> new Code(code.getSystem(), code.getCode(), code.getDisplay()))
        .toList();
  }

  private List<Code> list(String canonical) {
    return supports.fetchCodeSystem(canonical) instanceof CodeSystem system
        ? system.getConcept().stream()
            .map(concept -> new Code(system.getUrl(), concept.getCode(), concept.getDisplay()))
            .toList()
        : List.of();
  }

  private static List<Code> nearest(List<Code> codes, String sent) {
    return codes.stream().sorted(Comparator.comparingDouble(code -> distance(code, sent))).toList();
  }

  /**
   * A share of the longer text, so that short codes are not near to everything; the display counts
   * as well.
   */
  private static double distance(Code code, String sent) {
    double byCode = distance(code.code(), sent);
    return code.display() == null ? byCode : Math.min(byCode, distance(code.display(), sent));
  }

  static double distance(String one, String other) {
    String left = one.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
    if (!right.isEmpty() && left.startsWith(right)) {
      return 0.1;
    }
    int longer = Math.max(1, Math.max(left.length(), right.length()));
    if (right.length() > LONGEST_COMPARED) {
      return 1;
    }
    return (double) LevenshteinDistance.getDefaultInstance().apply(left, right) / longer;
  }
}
