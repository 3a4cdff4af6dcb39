package org.socialprescribing.returns.page;

import java.time.Clock;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.returns.measure.DisclosureProperties;
import org.socialprescribing.returns.measure.PageOfReturn;
import org.socialprescribing.returns.measure.Returns;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans by which returns are shown as pages. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

  @Bean
  Jobs jobsOfReturns() {
    return new Jobs();
  }

  @Bean
  PageOfReturn pageOfReturn(
      Returns returns, Guide guide, Jobs jobsOfReturns, DisclosureProperties rules, Clock clock) {
    return new ReturnPage(returns, new PageTexts(new Labels(guide), rules), jobsOfReturns, clock);
  }

  @Bean
  ServletRegistrationBean<ReturnsAddress> returnsAddress(Returns returns) {
    return new ServletRegistrationBean<>(
        new ReturnsAddress(new IndexPage(returns.measures())), ReturnsAddress.PATHS);
  }
}
