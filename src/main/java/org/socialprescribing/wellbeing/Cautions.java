package org.socialprescribing.wellbeing;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.socialprescribing.fhir.Canonical;

/** What to know before a score is compared; it stands on the observation, and refuses nothing. */
final class Cautions {

  private static final String CAUTION = Canonical.structureDefinition("caution");

  private Cautions() {}

  /** Says it in place of what was said of the same rule before. */
  static void add(Observation score, String rule, String words) {
    remove(score, rule);
    var said = new CodeableConcept().setText(words);
    said.addCoding().setSystem(Canonical.RULE_SYSTEM).setCode(rule);
    score.addExtension(new Extension(CAUTION, said));
  }

  static void remove(Observation score, String rule) {
    score.getExtension().removeIf(extension -> isOf(extension, rule));
  }

  /** All cautions of a score in words; empty where there is none. */
  static Optional<String> words(Observation score) {
    return score.getExtensionsByUrl(CAUTION).stream()
        .filter(caution -> caution.getValue() instanceof CodeableConcept)
        .map(caution -> ((CodeableConcept) caution.getValue()).getText())
        .reduce((one, other) -> one + " " + other);
  }

  private static boolean isOf(Extension extension, String rule) {
    return extension.getUrl().equals(CAUTION)
        && extension.getValue() instanceof CodeableConcept said
        && said.hasCoding(Canonical.RULE_SYSTEM, rule);
  }
}
