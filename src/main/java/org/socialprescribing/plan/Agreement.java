package org.socialprescribing.plan;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Extension;

/**
 * What the person, or who speaks for them, said to a plan.
 *
 * @param agreed whether they agreed; a plan that says nothing is not agreed
 * @param on the day, as it was written; empty when not said
 * @param by who agreed for the person; empty when it was the person
 * @param reason why not; empty when not said
 */
public record Agreement(boolean agreed, String on, String by, String reason) {

  private static final Agreement NOTHING_SAID = new Agreement(false, "", "", "");

  public static Agreement of(CarePlan plan) {
    return PlanExtension.AGREEMENT.on(plan).findFirst().map(Agreement::read).orElse(NOTHING_SAID);
  }

  private static Agreement read(Extension said) {
    return new Agreement(
        part(said, "agreed").equals("true"),
        part(said, "on"),
        part(said, "by"),
        part(said, "reason"));
  }

  /** Whether it was given on a later day; dates of FHIR are in the order of their text. */
  boolean isLaterThan(Agreement former) {
    return agreed && on.compareTo(former.on) > 0;
  }

  private static String part(Extension said, String name) {
    var part = said.getExtensionByUrl(name);
    return part == null || !part.hasValue() ? "" : part.getValue().primitiveValue();
  }
}
