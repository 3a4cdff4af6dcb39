package org.socialprescribing.returns.fact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.socialprescribing.fhir.Canonical;

/**
 * Which way each measure gets better, and from where on a change means something: as the extension
 * {@code score} of the guide's and the site's questionnaires says it.
 */
public final class Scales {

  private static final String SCORE = Canonical.structureDefinition("score");

  /** Where nothing is published, a step. */
  private static final BigDecimal ONE_STEP = BigDecimal.ONE;

  private final Map<String, Scale> scales = new HashMap<>();

  private record Scale(int direction, BigDecimal meaningful) {}

  public Scales(Stream<Questionnaire> forms) {
    forms
        .flatMap(form -> form.getExtensionsByUrl(SCORE).stream())
        .filter(score -> score.hasExtension("direction"))
        .forEach(score -> scales.put(measure(score), scale(score)));
  }

  private static String measure(Extension score) {
    return ((Coding) Names.part(score, "measure").orElseThrow()).getCode();
  }

  private static Scale scale(Extension score) {
    String direction = Names.part(score, "direction").orElseThrow().primitiveValue();
    return new Scale(
        direction.equals("lower-is-better") ? -1 : 1,
        Names.part(score, "meaningful-change")
            .map(from -> new BigDecimal(from.primitiveValue()))
            .orElse(ONE_STEP));
  }

  /** Whether a measure gets better one way, so that it is taken again to see a change. */
  boolean knows(String measure) {
    return scales.containsKey(measure);
  }

  /** Whether a change is one for the better that means something; never where neither way is. */
  boolean isImprovement(String measure, BigDecimal change) {
    Scale scale = scales.get(measure);
    return scale != null
        && change.multiply(BigDecimal.valueOf(scale.direction())).compareTo(scale.meaningful())
            >= 0;
  }
}
