package org.socialprescribing.referral.worklist;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.UnusableSetting;
import org.socialprescribing.referral.Vocabulary;
import org.socialprescribing.referral.Vocabulary.Word;

/**
 * How long each step of a referral may take where the service has not said so itself: as long as
 * the site says, else as long as the guide says. F39, F46.
 */
final class Limits {

  private final Map<String, Duration> limits = new LinkedHashMap<>();

  Limits(Guide guide, Map<String, Duration> ofSite) {
    for (Word step : new Vocabulary(guide).of("referral-step")) {
      limits.put(step.code(), Duration.parse(step.only("within")));
    }
    ofSite.forEach(this::replace);
  }

  private void replace(String step, Duration limit) {
    String setting = "social-prescribing.referral.limits." + step;
    if (!limits.containsKey(step)) {
      throw new UnusableSetting(
          setting + " is set, and there is no such step of a referral.",
          "Name one of " + String.join(", ", limits.keySet()) + ".",
          null);
    }
    if (limit.isNegative() || limit.isZero()) {
      throw new UnusableSetting(
          setting + " is no length of time.",
          "Set it to more than nothing, such as 3d or PT72H, or leave it out.",
          null);
    }
    limits.put(step, limit);
  }

  Duration of(String step) {
    return limits.get(step);
  }

  String[] steps() {
    return limits.keySet().toArray(String[]::new);
  }

  /** In the order of {@link #steps}. */
  Long[] seconds() {
    return limits.values().stream().map(Duration::toSeconds).toArray(Long[]::new);
  }
}
