package org.socialprescribing.conformance.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.validation.GuideValidator;
import org.socialprescribing.fhir.Canonical;

/**
 * The guide's CodeSystem {@code rule}: what each rule means, which element its breach is about, and
 * what mends it.
 *
 * <p>The properties {@code element} (below the element that holds the invariant) and {@code
 * fragment} (JSON) let the guide's author teach the server to explain an invariant.
 */
final class GuideRules {

  /** What our validator finds itself: the rule is the message id. */
  static final Set<String> OWN_FINDINGS =
      Set.of(
          GuideValidator.PROFILE_UNDECIDED,
          GuideValidator.PROFILE_UNKNOWN,
          GuideValidator.PROFILE_MISMATCH,
          GuideValidator.TYPE_NOT_SUPPORTED,
          GuideValidator.TYPE_MISMATCH,
          GuideValidator.ID_MISMATCH,
          GuideValidator.REFERENCE_TO_VERSION,
          GuideValidator.BUNDLE_INVALID);

  private final Map<String, ConceptDefinitionComponent> concepts = new HashMap<>();

  GuideRules(Guide guide) {
    guide
        .all(CodeSystem.class)
        .filter(system -> system.getUrl().equals(Canonical.RULE_SYSTEM))
        .flatMap(system -> system.getConcept().stream())
        .forEach(concept -> concepts.put(concept.getCode(), concept));
  }

  boolean knows(String rule) {
    return concepts.containsKey(rule);
  }

  /** How to mend a breach, from the concept's definition. */
  String advice(String rule) {
    return knows(rule) ? concepts.get(rule).getDefinition() : "";
  }

  /** A few words that name the breach. */
  String title(String rule) {
    return concepts.get(rule).getDisplay();
  }

  Optional<String> element(String rule) {
    return property(rule, "element");
  }

  Optional<String> fragment(String rule) {
    return property(rule, "fragment");
  }

  private Optional<String> property(String rule, String code) {
    return knows(rule)
        ? concepts.get(rule).getProperty().stream()
            .filter(property -> property.getCode().equals(code))
            .map(property -> property.getValue().primitiveValue())
            .findFirst()
        : Optional.empty();
  }
}
