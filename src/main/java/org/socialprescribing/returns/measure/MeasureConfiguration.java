package org.socialprescribing.returns.measure;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Measure;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.returns.PracticeLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which returns are evaluated. */
@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {

  @Bean
  Returns returns(
      DataSource database,
      Guide guide,
      DisclosureProperties settings,
      PracticeLists lists,
      Clock clock) {
    JdbcClient client = JdbcClient.create(database);
    var counting = new Counting(client, clock);
    var publication =
        new Publication(
            counting,
            new Disclosure(settings.threshold(), settings.base()),
            settings.edition(),
            settings.national(),
            clock);
    return new Returns(
        new Definitions(guide.all(Measure.class)),
        new Evaluation(
            new Snapshot(database),
            counting,
            new Cumulative(counting, client, clock),
            Map.of(
                Population.Counted.POSTS, new Posts(client),
                Population.Counted.PAYMENTS, new Payments(client),
                Population.Counted.NEW_SERVICES, new NewServices(client),
                Population.Counted.REGISTERED_PATIENTS, new RegisteredPatients(client, lists)),
            publication),
        publication);
  }

  @Bean
  EvaluateEndpoint evaluateEndpoint(
      Returns returns, PageOfReturn page, DisclosureProperties settings, Clock clock) {
    return new EvaluateEndpoint(
        returns, new ReportFigures(clock), new CsvFigures(settings.symbol()), page);
  }
}
