package org.socialprescribing.conformance;

import org.socialprescribing.conformance.validation.GuideValidator;

/** Whether the guide is loaded and its validator warm: what has to be true before a write may come in. */
public final class GuideReadiness {

  private final Guide guide;
  private final GuideValidator validator;

  GuideReadiness(Guide guide, GuideValidator validator) {
    this.guide = guide;
    this.validator = validator;
  }

  /** True once the first validation, which costs seconds, is behind us. */
  public boolean isWarm() {
    return validator.isWarm();
  }

  /** How many artefacts of the guide are loaded. */
  public int artefacts() {
    return guide.artefacts().size();
  }
}
