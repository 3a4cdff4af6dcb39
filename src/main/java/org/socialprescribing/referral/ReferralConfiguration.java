package org.socialprescribing.referral;

import java.time.Clock;
import org.socialprescribing.conformance.Guide;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans by which referrals keep to their lifecycle. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

  @Bean
  Lifecycle lifecycle(Guide guide) {
    return Lifecycle.of(guide);
  }

  @Bean
  MoveGuard moveGuard(Lifecycle lifecycle, Clock clock) {
    return new MoveGuard(lifecycle, clock);
  }
}
