package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.socialprescribing.conformance.explain.Explainer;
import org.socialprescribing.conformance.validation.GuideValidator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The beans by which the guide governs the server. */
@Configuration(proxyBeanMethods = false)
class ConformanceConfiguration {

  /** Which rules guard writes; anything but {@code guide} is for benchmarks, and refused outside the demo profile. */
  private static final String ENFORCEMENT = "social-prescribing.conformance.enforcement";

  private static final String EXAMPLES = "classpath*:/profiles/examples/*.json";

  @Bean
  Guide guide(FhirContext fhir) {
    return Guide.load(fhir);
  }

  @Bean
  GuideValidator guideValidator(FhirContext fhir, Guide guide) {
    var definitions =
        WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
            ValidationSupports.of(fhir, guide));
    return new GuideValidator(definitions, guide);
  }

  @Bean
  GuideReadiness guideReadiness(Guide guide, GuideValidator validator) {
    var warmUp = new Thread(() -> validator.warmUp(examples()), "validator-warm-up");
    warmUp.setDaemon(true);
    warmUp.start();
    return new GuideReadiness(guide, validator);
  }

  @Bean
  Explainer explainer(Guide guide) {
    return new Explainer(guide);
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
  ClosedInterface closedInterface(Guide guide) {
    return new ClosedInterface(guide.capabilities());
  }

  @Bean
  CapabilityEndpoint capabilityEndpoint(Guide guide) {
    return new CapabilityEndpoint(guide.capabilities());
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
}
