package org.socialprescribing.returns;

import java.io.IOException;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.returns.fact.FactRegister;
import org.socialprescribing.returns.fact.Scales;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The beans by which facts are kept and counted. */
@Configuration(proxyBeanMethods = false)
class ReturnsConfiguration {

  @Bean
  Deprivation deprivation(ReturnsProperties settings) throws IOException {
    return settings.deprivation() == null
        ? DeprivationTable.empty()
        : DeprivationTable.read(settings.deprivation());
  }

  @Bean
  FactRegister factRegister(DataSource database, Deprivation deprivation, Guide guide) {
    return new FactRegister(
        new JdbcTemplate(database), deprivation, new Scales(guide.all(Questionnaire.class)));
  }
}
