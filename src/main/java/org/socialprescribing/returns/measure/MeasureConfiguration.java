package org.socialprescribing.returns.measure;

import java.time.Clock;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Measure;
import org.socialprescribing.conformance.Guide;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which returns are evaluated. */
@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {

  @Bean
  EvaluateEndpoint evaluateEndpoint(
      DataSource database, Guide guide, DisclosureProperties settings, Clock clock) {
    JdbcClient client = JdbcClient.create(database);
    return new EvaluateEndpoint(
        new Definitions(guide.all(Measure.class)),
        new Evaluation(
            new Counting(client),
            new Posts(client),
            new Disclosure(settings.threshold(), settings.base())),
        new ReportFigures(clock),
        new CsvFigures(settings.symbol()));
  }

  @Bean
  ServletRegistrationBean<TableAddress> tableAddress() {
    return new ServletRegistrationBean<>(new TableAddress(), TableAddress.PATHS);
  }
}
