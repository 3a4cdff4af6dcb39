package org.socialprescribing.directory.finding;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.OwnSearch;
import org.socialprescribing.directory.Postcodes;
import org.socialprescribing.security.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans by which services are found. */
@Configuration(proxyBeanMethods = false)
@Import(IndexStore.class)
class FindingConfiguration {

  /** Places without a position are looked up in the table of postcodes. */
  @Bean
  @DependsOn("postcodeTable")
  ServiceRegister serviceRegister(
      FhirContext fhir, DataSource database, IndexStore index, Guide guide) {
    JdbcClient jdbc = JdbcClient.create(database);
    return new ServiceRegister(fhir, jdbc, new ServiceRows(jdbc, index, new ServiceText(guide)));
  }

  @Bean
  PostcodeTable postcodeTable(DataSource database) {
    return new PostcodeTable(database);
  }

  @Bean
  LoadPostcodes loadPostcodes(PostcodeTable postcodes, ServiceRegister services) {
    return new LoadPostcodes(postcodes, services);
  }

  @Bean
  @Profile("demo")
  DemoPostcodes demoPostcodes(PostcodeTable postcodes) {
    return new DemoPostcodes(postcodes);
  }

  @Bean
  OwnSearch searchOfServices() {
    return new OwnSearch(FindServices.TYPE, FindServices.OWN, Set.of(Shape.PAGE));
  }

  @Bean
  FindServices findServices(
      Guide guide,
      DataSource database,
      Postcodes postcodes,
      ObjectProvider<Sight> sight,
      Clock clock) {
    JdbcClient jdbc = JdbcClient.create(database);
    return new FindServices(
        new Questions(guide.capabilities(), postcodes),
        new Services(
            jdbc,
            new TransactionTemplate(new DataSourceTransactionManager(database)),
            new Words(jdbc),
            new OpenServices(jdbc, clock)),
        // Without login everybody sees everything.
        sight.getIfAvailable(() -> (request, type) -> true),
        clock);
  }
}
