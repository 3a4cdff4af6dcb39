package org.socialprescribing.directory.assurance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.Warnings;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.fhir.StorageInterceptor;

/**
 * Makes what a group says about its capacity in a survey the capacity of its service, in the same
 * transaction. F78, F80.
 *
 * <p>Only what the group says in so many words: that it did not cope says nothing about whether it
 * takes people, and leads to a talk instead. A capacity of a later day stays.
 */
public final class SurveyedCapacity implements StorageInterceptor {

  private static final String CAPACITY = Canonical.structureDefinition("service-capacity");

  private final ServiceStore services;

  SurveyedCapacity(ServiceStore services) {
    this.services = services;
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(
      IBaseResource stored, RequestDetails request, TransactionDetails transaction) {
    if (stored instanceof QuestionnaireResponse response) {
      follow(response, request, transaction);
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(
      IBaseResource before,
      IBaseResource after,
      RequestDetails request,
      TransactionDetails transaction) {
    if (after instanceof QuestionnaireResponse response) {
      follow(response, request, transaction);
    }
  }

  private void follow(
      QuestionnaireResponse response, RequestDetails request, TransactionDetails transaction) {
    Optional<FilledForm> survey = FilledForm.of(response).filter(FilledForm::isSurvey);
    var answers = new Answers(response.getItem());
    Optional<String> state = answers.code("capacity");
    if (survey.isEmpty() || state.isEmpty()) {
      return;
    }
    List<HealthcareService> meant = meant(survey.get(), request);
    if (meant.size() != 1) {
      Warnings.add(request, survey.get().id(), whichService(meant.size()));
      return;
    }
    HealthcareService service = meant.get(0);
    if (!isOlder(survey.get(), service.getExtensionByUrl(CAPACITY))) {
      Extension said = capacity(survey.get(), state.get(), answers, service);
      if (!said.equalsDeep(service.getExtensionByUrl(CAPACITY))) {
        service.getExtension().removeIf(extension -> CAPACITY.equals(extension.getUrl()));
        service.addExtension(said);
        services.put(service, request, transaction);
      }
    }
  }

  private List<HealthcareService> meant(FilledForm survey, RequestDetails request) {
    return survey.subject().startsWith("HealthcareService/")
        ? List.of(services.read(survey.subject(), request))
        : services.activeOf(survey.subject(), request);
  }

  private static boolean isOlder(FilledForm survey, Extension known) {
    return known != null
        && known.getExtensionByUrl("asOf").getValue() instanceof DateType asOf
        && survey.on().isBefore(EnglishDays.firstOf(asOf));
  }

  private static Extension capacity(
      FilledForm survey, String state, Answers answers, HealthcareService service) {
    var said = new Extension(CAPACITY);
    said.addExtension("status", new CodeType(state));
    answers
        .whole("weeks-of-wait")
        .ifPresent(weeks -> said.addExtension("weeksOfWait", new UnsignedIntType(weeks)));
    said.addExtension("asOf", new DateType(survey.on().toString()));
    said.addExtension("saidBy", new Reference(Names.of(service.getProvidedBy())));
    return said;
  }

  private static Issue whichService(int known) {
    return Issue.warning(
            "capacity-of-which-service",
            known == 0
                ? "The organisation has no service in the directory, so that its capacity is kept in the survey only."
                : "The organisation has %d services, and the survey does not say whose capacity it means."
                    .formatted(known))
        .withType(IssueType.BUSINESSRULE)
        .atElement("QuestionnaireResponse.subject")
        .withAdvice(
            "Let subject be the service that is meant, or change the capacity of the service itself.")
        .withGuidePage("/ig/assurance.html#ask-how-the-group-copes");
  }
}
