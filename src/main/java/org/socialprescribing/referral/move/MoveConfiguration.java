package org.socialprescribing.referral.move;

import java.time.Clock;
import javax.sql.DataSource;
import org.socialprescribing.referral.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which referrals and offers keep to their lifecycle. */
@Configuration(proxyBeanMethods = false)
@Import(ReferralStore.class)
class MoveConfiguration {

  @Bean
  GivenVersions givenVersions() {
    return new GivenVersions();
  }

  @Bean
  KnownReferrals knownReferrals(DataSource database) {
    return new KnownReferrals(JdbcClient.create(database));
  }

  @Bean
  MoveGuard moveGuard(
      Lifecycle lifecycle, ReferralProperties settings, KnownReferrals referrals, Clock clock) {
    return new MoveGuard(
        new MoveJudge(lifecycle, new ReopeningWindow(settings), clock), referrals, clock);
  }

  @Bean
  StatusFollower statusFollower(
      Lifecycle lifecycle, KnownReferrals referrals, ReferralStore store) {
    return new StatusFollower(lifecycle, referrals, store);
  }

  @Bean
  OfferGuard offerGuard(Lifecycle lifecycle, KnownReferrals referrals, ReferralStore store) {
    return new OfferGuard(lifecycle, referrals, store);
  }

  @Bean
  WholeReferral wholeReferral(Lifecycle lifecycle, KnownReferrals referrals) {
    return new WholeReferral(lifecycle, referrals);
  }
}
