package org.socialprescribing.wellbeing;

import ca.uhn.fhir.context.FhirContext;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.WriteGuard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans by which filled forms are scored, and change is read. */
@Configuration(proxyBeanMethods = false)
@Import(ObservationStore.class)
class WellbeingConfiguration {

  @Bean
  SiteInstruments siteInstruments(FhirContext fhir, WellbeingProperties settings) {
    return new SiteInstruments(fhir, settings);
  }

  @Bean
  Instruments instruments(Guide guide, WellbeingProperties settings) {
    return new Instruments(guide, settings.licences());
  }

  @Bean
  FormScores formScores(Instruments instruments, ObjectProvider<InstrumentRule> rules) {
    return new FormScores(instruments, new Scoring(rules.orderedStream().toList()));
  }

  @Bean
  ScoreRecorder scoreRecorder(FormScores forms, ObservationStore store) {
    return new ScoreRecorder(forms, store);
  }

  @Bean
  RetestWatch retestWatch(Instruments instruments, ObservationStore store) {
    return new RetestWatch(instruments, store);
  }

  @Bean
  ExtractEndpoint extractEndpoint(
      FormScores forms,
      RetestWatch retests,
      ObservationStore store,
      ObjectProvider<WriteGuard> guard) {
    return new ExtractEndpoint(forms, retests, store, guard);
  }

  @Bean
  ChangeEndpoint changeEndpoint(Instruments instruments, ObservationStore store) {
    return new ChangeEndpoint(store, new Changes(instruments));
  }
}
