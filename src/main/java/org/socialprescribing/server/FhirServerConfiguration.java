package org.socialprescribing.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.IncomingRequestAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.socialprescribing.conformance.CapabilityEndpoint;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.fhir.RequestInterceptor;
import org.socialprescribing.fhir.StorageInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * The FHIR endpoint. Every {@link FhirEndpoint}, {@link RequestInterceptor} and {@link
 * StorageInterceptor} bean takes part because it exists.
 *
 * <p>The interceptors are armed while the beans are made, which is before Tomcat answers its first
 * request.
 */
@Configuration(proxyBeanMethods = false)
class FhirServerConfiguration {

  private static final int DEFAULT_PAGE = 20;
  private static final int LARGEST_PAGE = 200;

  @Bean
  RestfulServer fhirServer(
      FhirContext fhir,
      ResourceProviderFactory storedTypes,
      JpaSystemProvider<Bundle, Meta> systemEndpoint,
      DatabaseBackedPagingProvider paging,
      CapabilityEndpoint metadata,
      ObjectProvider<FhirEndpoint> endpoints,
      ObjectProvider<RequestInterceptor> interceptors,
      ServerProperties properties) {
    var server = new UnnamedFhirServer(fhir);
    server.setServerName("Social prescribing FHIR server");
    server.setDefaultResponseEncoding(EncodingEnum.JSON);
    server.setServerAddressStrategy(
        properties.baseUrl() == null
            ? new IncomingRequestAddressStrategy()
            : new HardcodedServerAddressStrategy(properties.baseUrl().toString()));
    paging.setDefaultPageSize(DEFAULT_PAGE);
    paging.setMaximumPageSize(LARGEST_PAGE);
    server.setPagingProvider(paging);
    // A small compressed body could be a large one; the limit of the body counts what is sent.
    server.setUncompressIncomingContents(false);
    server.setServerConformanceProvider(metadata);
    server.registerProviders(storedTypes.createProviders());
    server.registerProvider(systemEndpoint);
    endpoints.orderedStream().map(FhirEndpoint::providers).forEach(server::registerProviders);
    interceptors.orderedStream().forEach(server::registerInterceptor);
    return server;
  }

  /** Arms the storage interceptors; the endpoint below waits for it. */
  @Bean
  ArmedStorage armedStorage(
      IInterceptorService storage, ObjectProvider<StorageInterceptor> interceptors) {
    interceptors.orderedStream().forEach(storage::registerInterceptor);
    return new ArmedStorage();
  }

  @Bean
  ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer server, ArmedStorage armed) {
    var registration = new ServletRegistrationBean<>(server, "/fhir/*");
    registration.setName("fhir");
    registration.setLoadOnStartup(1);
    return registration;
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(ServerProperties properties) {
    var registration =
        new FilterRegistrationBean<>(
            new BodyLimit(properties.maxBodySize(), properties.bodyTime()));
    // Before the login, which looks into forms.
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  /** Says that every storage interceptor is registered. */
  record ArmedStorage() {}
}
