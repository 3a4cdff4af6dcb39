package org.socialprescribing.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.UnusableSetting;

/** The recorded reasons that stand in place of a consent here. */
final class AllowedReasons {

  /** The duty to protect somebody from harm does not end with a no. */
  private static final String SAFEGUARDING = "safeguarding";

  private final Set<String> codes;

  AllowedReasons(Set<String> codes) {
    this.codes = Set.copyOf(codes);
  }

  /**
   * @throws UnusableSetting when the guide has no such reason
   */
  static AllowedReasons of(ConsentProperties settings, Guide guide) {
    List<String> known = known(guide);
    Optional<String> unknown =
        settings.reasonsAllowed().stream().filter(code -> !known.contains(code)).findFirst();
    if (unknown.isPresent()) {
      throw new UnusableSetting(
          "social-prescribing.consent.reasons-allowed names a reason that the guide does not have: "
              + unknown.get(),
          "Use codes of sharing-not-recorded-reason, with commas between them: "
              + String.join(", ", known),
          null);
    }
    return new AllowedReasons(settings.reasonsAllowed());
  }

  private static List<String> known(Guide guide) {
    return guide
        .all(CodeSystem.class)
        .filter(system -> system.getUrl().equals(OnwardReferral.REASONS))
        .flatMap(system -> system.getConcept().stream())
        .map(ConceptDefinitionComponent::getCode)
        .toList();
  }

  /** Whether one of these reasons is enough where the person has not been asked. */
  boolean allowUnasked(Set<String> reasons) {
    return reasons.stream().anyMatch(codes::contains);
  }

  /** Whether one of these reasons is enough although the person has refused. */
  boolean allowRefused(Set<String> reasons) {
    return Stream.of(SAFEGUARDING).anyMatch(code -> reasons.contains(code) && codes.contains(code));
  }

  /** What a sender may give as a reason, in words. */
  String inWords() {
    return codes.isEmpty() ? "none" : String.join(", ", new TreeSet<>(codes));
  }
}
