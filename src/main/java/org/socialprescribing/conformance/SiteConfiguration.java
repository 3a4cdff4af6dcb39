package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.ValueSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.conformance.terminology.SnomedCodes;
import org.socialprescribing.conformance.terminology.SnomedCt;
import org.socialprescribing.conformance.terminology.SnomedRelease;
import org.socialprescribing.conformance.terminology.TerminologyServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads what the site has configured; the server does not start when it cannot be used. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(SiteConfiguration.class);

  @Bean
  SiteAdditions siteAdditions(
      FhirContext fhir,
      Guide guide,
      ConformanceProperties conformance,
      TerminologyProperties terminology,
      Clock clock) {
    UkCore ukCore =
        conformance.ukCorePackage().isEmpty()
            ? UkCore.notEnforced()
            : UkCore.load(fhir, guide, Path.of(conformance.ukCorePackage()));
    SnomedCt snomedCt = SnomedCt.UNKNOWN;
    if (!terminology.snomedRelease().isEmpty()) {
      snomedCt = release(guide, terminology);
    }
    boolean asks = !terminology.serverUrl().isEmpty();
    if (asks) {
      var server =
          new TerminologyServer(
              fhir,
              URI.create(terminology.serverUrl()),
              terminology.timeout(),
              terminology.pause(),
              clock);
      snomedCt = snomedCt == SnomedCt.UNKNOWN ? server : snomedCt.orElse(server);
    }
    return new SiteAdditions(ukCore, snomedCt, asks);
  }

  private static SnomedCt release(Guide guide, TerminologyProperties terminology) {
    List<ValueSet> valueSets = guide.all(ValueSet.class).toList();
    var release =
        SnomedRelease.read(
            Path.of(terminology.snomedRelease()), SnomedCodes.expressions(valueSets));
    LOG.info("SNOMED CT: {} active concepts in {}", release.size(), terminology.snomedRelease());
    return release;
  }
}
