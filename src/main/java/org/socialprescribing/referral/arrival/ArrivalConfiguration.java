package org.socialprescribing.referral.arrival;

import java.time.Clock;
import javax.sql.DataSource;
import org.socialprescribing.conformance.Guide;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that watch over how referrals come in. */
@Configuration(proxyBeanMethods = false)
class ArrivalConfiguration {

  @Bean
  KnownRecords knownRecords(DataSource database) {
    return new KnownRecords(JdbcClient.create(database));
  }

  @Bean
  GivingBackTheFirst givingBackTheFirst(KnownRecords known, Guide guide) {
    return new GivingBackTheFirst(new FirstRecords(known), new OtherParts(guide.capabilities()));
  }

  @Bean
  OneRecordPerNumber oneRecordPerNumber(KnownRecords known) {
    return new OneRecordPerNumber(known);
  }

  @Bean
  OneOpenReferral oneOpenReferral(KnownRecords known) {
    return new OneOpenReferral(known);
  }

  @Bean
  TrueDate trueDate(Clock clock) {
    return new TrueDate(clock);
  }
}
