package org.socialprescribing.conformance;

import org.socialprescribing.conformance.quick.QuickPolicy;
import org.socialprescribing.conformance.terminology.SnomedCt;

/**
 * What a site adds to the guide: UK Core to be enforced, and SNOMED CT to check codes with; neither
 * unless it is configured.
 *
 * @param isSnomedCtAsked whether codes of SNOMED CT are judged outside this program, by a service
 *     that may answer otherwise tomorrow, or not at all
 */
record SiteAdditions(UkCore ukCore, SnomedCt snomedCt, boolean isSnomedCtAsked) {

  private static final String SNOMED_CT = "http://snomed.info/sct";

  static SiteAdditions none() {
    return new SiteAdditions(UkCore.notEnforced(), SnomedCt.UNKNOWN, false);
  }

  /** Whether anybody can say something about SNOMED CT. */
  boolean hasSnomedCt() {
    return snomedCt != SnomedCt.UNKNOWN;
  }

  /**
   * Who judges what, for the acceptance in front of the validator: the one place that decides it.
   */
  QuickPolicy quickness() {
    if (ukCore.isEnforced()) {
      return QuickPolicy.never();
    }
    return isSnomedCtAsked ? QuickPolicy.exceptForCodesOf(SNOMED_CT::equals) : QuickPolicy.always();
  }
}
