package org.socialprescribing.limits;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts each limit where it counts; without login there is one caller, the person at the machine.
 */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

  private static final String LOGIN = "social-prescribing.security.enabled";
  private static final int LOGIN_FILTER = SecurityProperties.DEFAULT_FILTER_ORDER;

  @Bean
  SearchLimits searchLimits(LimitsProperties limits) {
    return new SearchLimits(limits);
  }

  @Bean
  @ConditionalOnProperty(name = LOGIN, havingValue = "true", matchIfMissing = true)
  FilterRegistrationBean<FailedLogins> failedLogins(LimitsProperties limits) {
    var registration = new FilterRegistrationBean<>(new FailedLogins(limits.failedLogins()));
    registration.setOrder(LOGIN_FILTER - 1);
    return registration;
  }

  /** After the login, which says who is calling. */
  @Bean
  @ConditionalOnProperty(name = LOGIN, havingValue = "true", matchIfMissing = true)
  FilterRegistrationBean<RequestRate> requestRate(LimitsProperties limits) {
    var registration = new FilterRegistrationBean<>(new RequestRate(limits));
    registration.setOrder(LOGIN_FILTER + 1);
    return registration;
  }
}
