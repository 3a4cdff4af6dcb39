package org.socialprescribing.returns;

import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.returns.fact.FactRegister;
import org.socialprescribing.returns.fact.Scales;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which facts are kept and counted. */
@Configuration(proxyBeanMethods = false)
class ReturnsConfiguration {

  @Bean
  Deprivation deprivation(ReturnsProperties settings, DataSource database) throws IOException {
    JdbcClient client = JdbcClient.create(database);
    return settings.deprivation() == null
        ? DeprivationTable.empty()
        : DeprivationTable.read(settings.deprivation(), postcode -> areaOf(client, postcode));
  }

  /** The lower layer super output area, where the site's postcodes have it. */
  private static Optional<String> areaOf(JdbcClient database, String postcode) {
    return database
        .sql("select lsoa from postcode.postcode where code = :code and lsoa is not null")
        .param("code", postcode)
        .query(String.class)
        .optional();
  }

  @Bean
  PracticeLists practiceLists(ReturnsProperties settings) throws IOException {
    return settings.practiceLists() == null
        ? PracticeListTable.empty()
        : PracticeListTable.read(settings.practiceLists());
  }

  @Bean
  FactRegister factRegister(DataSource database, Deprivation deprivation, Guide guide) {
    return new FactRegister(
        new JdbcTemplate(database), deprivation, new Scales(guide.all(Questionnaire.class)));
  }
}
