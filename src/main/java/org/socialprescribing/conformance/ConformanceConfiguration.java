package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.socialprescribing.conformance.explain.Explainer;
import org.socialprescribing.conformance.explain.FailureExplainer;
import org.socialprescribing.conformance.explain.HapiFailures;
import org.socialprescribing.conformance.validation.GuideValidator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The beans by which the guide governs the server. */
@Configuration(proxyBeanMethods = false)
class ConformanceConfiguration {

  /**
   * Which rules guard writes; anything but {@code guide} is for benchmarks, and refused outside the
   * demo profile.
   */
  private static final String ENFORCEMENT = "social-prescribing.conformance.enforcement";

  private static final String EXAMPLES = "classpath:/profiles/examples/*.json";

  @Bean
  Guide guide(FhirContext fhir, ObjectProvider<SiteForms> forms) {
    return Guide.load(
        fhir, forms.orderedStream().flatMap(ofSite -> ofSite.questionnaires().stream()).toList());
  }

  @Bean
  GuideSupports guideSupports(FhirContext fhir, Guide guide, SiteAdditions additions) {
    return new GuideSupports(ValidationSupports.of(fhir, guide, additions));
  }

  @Bean
  GuideValidator guideValidator(GuideSupports supports, Guide guide, SiteAdditions additions) {
    return new GuideValidator(
        WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
            supports.chain()),
        guide,
        additions.quickness(),
        additions.ukCore().profiles());
  }

  @Bean
  GuideReadiness guideReadiness(
      Guide guide,
      GuideValidator validator,
      @Value("${social-prescribing.conformance.warm-up:true}") boolean warmUp) {
    // Beside the start of the storage, which takes longer; not for a command, which serves nobody.
    return new GuideReadiness(
        guide, CompletableFuture.runAsync(() -> validator.warmUp(warmUp ? examples() : List.of())));
  }

  @Bean
  Explainer explainer(
      FhirContext fhir, Guide guide, GuideSupports supports, GuideValidator validator) {
    return new Explainer(fhir, guide, supports.chain(), validator);
  }

  @Bean
  @ConditionalOnProperty(name = ENFORCEMENT, havingValue = "guide", matchIfMissing = true)
  RequestValidation requestValidation(GuideValidator validator, Explainer explainer) {
    return new RequestValidation(validator, explainer);
  }

  @Bean
  @ConditionalOnProperty(name = ENFORCEMENT, havingValue = "guide", matchIfMissing = true)
  WriteGuard writeGuard(FhirContext fhir, GuideValidator validator, Explainer explainer) {
    return new WriteGuard(fhir, validator, explainer);
  }

  @Bean
  NarrativeAddresses narrativeAddresses() {
    return new NarrativeAddresses();
  }

  @Bean
  ClosedInterface closedInterface(Guide guide, ObjectProvider<OwnSearch> own) {
    return new ClosedInterface(
        new DeclaredOperations(guide),
        new DeclaredSearch(guide.capabilities(), own.orderedStream().toList()),
        guide.capabilities());
  }

  @Bean
  CapabilityEndpoint capabilityEndpoint(Guide guide) {
    return new CapabilityEndpoint(guide.capabilities());
  }

  @Bean
  GuideEndpoints guideEndpoints(FhirContext fhir, Guide guide) {
    return new GuideEndpoints(fhir, guide);
  }

  @Bean
  FailureExplainer failureExplainer(Guide guide) {
    return new FailureExplainer(new HapiFailures(guide.capabilities()));
  }

  private static List<byte[]> examples() {
    try {
      var texts = new ArrayList<byte[]>();
      for (var file : new PathMatchingResourcePatternResolver().getResources(EXAMPLES)) {
        texts.add(file.getContentAsByteArray());
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("The guide's examples cannot be read from the class path", e);
    }
  }

  /**
   * Our chain in a type of its own, since HAPI's storage looks for a single bean of the interface.
   */
  record GuideSupports(IValidationSupport chain) {}
}
