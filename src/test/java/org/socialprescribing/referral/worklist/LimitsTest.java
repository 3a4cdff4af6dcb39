package org.socialprescribing.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.GuideFixture;
import org.socialprescribing.conformance.UnusableSetting;

/** How long a step may take: as the site says, else as the guide says. */
class LimitsTest {

  private static final Guide GUIDE = GuideFixture.GUIDE;

  // F39, F46.
  @Test
  void theGuideSaysHowLongEachStepMayTake() {
    var limits = new Limits(GUIDE, Map.of());

    assertThat(limits.of("receive")).isEqualTo(Duration.ofDays(3));
    assertThat(limits.of("first-contact")).isEqualTo(Duration.ofDays(14));
    assertThat(limits.steps()).hasSameSizeAs(limits.seconds()).hasSize(5);
  }

  @Test
  void aSiteMaySayOtherwise() {
    var limits = new Limits(GUIDE, Map.of("decide", Duration.ofHours(36)));

    assertThat(limits.of("decide")).isEqualTo(Duration.ofHours(36));
    assertThat(limits.of("receive")).isEqualTo(Duration.ofDays(3));
  }

  @Test
  void aStepThatDoesNotExistStopsTheServerAndNamesThoseThatDo() {
    assertThatThrownBy(() -> new Limits(GUIDE, Map.of("dance", Duration.ofDays(1))))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining("social-prescribing.referral.limits.dance")
        .extracting(refused -> ((UnusableSetting) refused).action())
        .asString()
        .contains("receive, decide, first-contact, keep-in-touch, resume");
  }

  @Test
  void noTimeAtAllStopsTheServer() {
    assertThatThrownBy(() -> new Limits(GUIDE, Map.of("decide", Duration.ZERO)))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining("no length of time");
  }
}
