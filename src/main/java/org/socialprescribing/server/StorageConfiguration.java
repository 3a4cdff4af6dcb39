package org.socialprescribing.server;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.model.HistoryCountModeEnum;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.dao.ITransactionProcessorVersionAdapter;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceIdPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.subscription.match.config.SubscriptionProcessorConfig;
import ca.uhn.fhir.jpa.subscription.match.deliver.email.IEmailSender;
import ca.uhn.fhir.jpa.subscription.submit.config.SubscriptionSubmitterConfig;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Bundle;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.explain.FailureExplainer;
import org.socialprescribing.fhir.SearchNarrowing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * HAPI's JPA storage on PostgreSQL, closed to what the guide declares: its resource types and its
 * search parameters.
 *
 * <p>HAPI's batch and subscription configurations are imported because its storage does not start
 * without them.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  JpaR4Config.class,
  HapiJpaConfig.class,
  JpaBatch2Config.class,
  Batch2JobsConfig.class,
  ThreadPoolFactoryConfig.class,
  SubscriptionChannelConfig.class,
  SubscriptionSubmitterConfig.class,
  SubscriptionProcessorConfig.class
})
class StorageConfiguration {

  /** Records that a page brings along, however its includes are repeated. */
  private static final int MOST_INCLUDED = 1000;

  /** Asked for when a search is made; HAPI gives its factory no more than the query. */
  private final ObjectProvider<SearchNarrowing> narrowing;

  StorageConfiguration(ObjectProvider<SearchNarrowing> narrowing) {
    this.narrowing = narrowing;
  }

  @Bean
  PartitionSettings partitionSettings() {
    return new PartitionSettings();
  }

  @Bean
  SubscriptionSettings subscriptionSettings() {
    return new SubscriptionSettings();
  }

  /** HAPI asks for one even where no subscription sends mail. */
  @Bean
  IEmailSender emailSender() {
    return details -> {
      throw new UnsupportedOperationException("No subscription sends e-mail");
    };
  }

  @Bean
  JpaStorageSettings storageSettings() {
    var settings = new JpaStorageSettings();
    settings.setAutoSupportDefaultSearchParams(false);
    settings.setDefaultSearchParamsCanBeOverridden(true);
    settings.setAllowMultipleDelete(false);
    settings.setExpungeEnabled(false);
    settings.setDeleteExpungeEnabled(false);
    settings.setReuseCachedSearchResultsForMillis(null);
    // HAPI caches the count otherwise, and a history read after a change would have an old total.
    settings.setHistoryCountMode(HistoryCountModeEnum.COUNT_ACCURATE);
    settings.setMaximumIncludesToLoadPerPage(MOST_INCLUDED);
    settings.setHibernateSearchIndexFullText(false);
    settings.setHibernateSearchIndexSearchParams(false);
    return settings;
  }

  @Bean
  HapiSchema hapiSchema(DataSource dataSource) {
    return new HapiSchema(dataSource);
  }

  @Bean
  @DependsOn("hapiSchema")
  LocalContainerEntityManagerFactoryBean entityManagerFactory(
      DataSource dataSource,
      ConfigurableListableBeanFactory beans,
      FhirContext fhir,
      JpaStorageSettings settings,
      ServerProperties properties) {
    var factory = HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
    factory.setPersistenceUnitName("fhir");
    factory.setDataSource(dataSource);
    factory.setJpaProperties(hibernateProperties(properties.queryTime()));
    return factory;
  }

  private static Properties hibernateProperties(Duration queryTime) {
    var properties = new Properties();
    properties.put("jakarta.persistence.query.timeout", String.valueOf(queryTime.toMillis()));
    properties.put("hibernate.dialect", HapiFhirPostgresDialect.class.getName());
    properties.put("hibernate.hbm2ddl.auto", "none");
    properties.put("hibernate.search.enabled", "false");
    properties.put("hibernate.jdbc.batch_size", "50");
    properties.put("hibernate.order_inserts", "true");
    properties.put("hibernate.order_updates", "true");
    properties.put("hibernate.cache.use_query_cache", "false");
    properties.put("hibernate.cache.use_second_level_cache", "false");
    return properties;
  }

  @Bean
  @Primary
  JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
    return new JpaTransactionManager(entityManagerFactory);
  }

  /** Takes the place of HAPI's bean, which reads search parameters from the database. */
  @Bean
  @Primary
  ISearchParamProvider searchParamProvider(Guide guide) {
    return new GuideSearchParameters(guide.searchParameters());
  }

  /** Takes the place of HAPI's bean of the same name. */
  @Bean
  ISearchParamRegistry searchParamRegistry(Guide guide) {
    return new GuideSearchParamRegistry(guide.searchParameters());
  }

  /** Takes the place of HAPI's bean of the same name. */
  @Bean
  ITransactionProcessorVersionAdapter<Bundle, Bundle.BundleEntryComponent>
      transactionProcessorVersionFacade(FailureExplainer explainer) {
    return new ExplainedBatchEntries(explainer);
  }

  /** Takes the place of HAPI's bean: there are endpoints for the guide's resource types only. */
  @Bean
  IResourceSupportedSvc resourceSupportedSvc(Guide guide) {
    return guide.capabilities().storedTypes()::contains;
  }

  /** Takes the place of HAPI's bean of the same name. */
  @Bean
  @Scope("prototype")
  ResourceIdPredicateBuilder newResourceIdPredicateBuilder(SearchQueryBuilder query) {
    return new NarrowedById(query, narrowing.getIfAvailable(NoNarrowing::new));
  }
}
