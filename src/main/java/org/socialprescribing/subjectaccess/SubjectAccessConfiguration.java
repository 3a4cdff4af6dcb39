package org.socialprescribing.subjectaccess;

import ca.uhn.fhir.context.FhirContext;
import org.socialprescribing.compartment.PersonStore;
import org.socialprescribing.conformance.Guide;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that hand out everything about a person; whatever other features bring takes part. */
@Configuration(proxyBeanMethods = false)
class SubjectAccessConfiguration {

  @Bean
  SubjectAccessEndpoint subjectAccessEndpoint(
      PersonStore store,
      FhirContext fhir,
      Guide guide,
      ObjectProvider<ArchivePart> parts,
      PlatformTransactionManager transactions) {
    return new SubjectAccessEndpoint(
        store,
        new PersonsArchive(store, fhir, new Terms(guide), parts.orderedStream().toList()),
        new TransactionTemplate(transactions));
  }
}
