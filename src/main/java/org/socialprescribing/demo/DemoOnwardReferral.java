package org.socialprescribing.demo;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.Canonical;

/** Adds to a referral that the link worker has passed the person on to a community group. */
final class DemoOnwardReferral {

  /** Some days after the referral of the guide's example. */
  private static final String SENT = "2026-11-10T15:00:00Z";

  private final DemoExamples examples;
  private final String numbers;

  /**
   * @param numbers where the systems of the demo's identifiers begin
   */
  DemoOnwardReferral(DemoExamples examples, String numbers) {
    this.examples = examples;
    this.numbers = numbers;
  }

  void addTo(Bundle bundle, DemoReferral referral, Reference linkWorker) {
    String number = referral.number() + "-onward";
    Reference person = theOne("Patient", bundle);
    Reference group = add(bundle, group(), "organisations", "lunch-club");
    Reference consent = add(bundle, consent(person, bundle), "Consent", number);
    ServiceRequest onward =
        examples.asNew("ServiceRequest-onward-margaret-lunch-club", ServiceRequest.class);
    onward
        .setBasedOn(List.of(theOne("ServiceRequest", bundle)))
        .setSubject(person)
        .setAuthoredOnElement(new DateTimeType(SENT))
        .setRequester(linkWorker)
        .setPerformer(List.of(group))
        .setReasonReference(List.of(theOne("Condition", bundle)));
    onward
        .getExtension()
        .removeIf(
            extension ->
                extension.getUrl().equals(Canonical.structureDefinition("stated-requirement")));
    onward.getExtensionByUrl(Canonical.structureDefinition("sharing-agreed")).setValue(consent);
    onward
        .getExtensionByUrl(Canonical.structureDefinition("own-words"))
        .setValue(new StringType(referral.ownWords()));
    Task task = examples.asNew("Task-task-onward-lunch-club", Task.class);
    task.setFocus(add(bundle, onward, "ServiceRequest", number))
        .setFor(person)
        .setAuthoredOnElement(new DateTimeType(SENT))
        .setRequester(linkWorker)
        .setOwner(group)
        .setOutput(null);
    add(bundle, task, "Task", number);
  }

  private Organization group() {
    return examples.asNew("Organization-community-group-lunch-club", Organization.class);
  }

  /** The person agrees that community providers learn what they need. */
  private Consent consent(Reference person, Bundle bundle) {
    Consent consent = examples.asNew("Consent-consent-margaret-community", Consent.class);
    consent.setPatient(person).setOrganization(List.of(theOne("Organization", bundle)));
    return consent;
  }

  private static Reference theOne(String type, Bundle bundle) {
    return bundle.getEntry().stream()
        .filter(entry -> entry.getResource().fhirType().equals(type))
        .findFirst()
        .map(entry -> new Reference(entry.getFullUrl()))
        .orElseThrow();
  }

  private Reference add(Bundle bundle, DomainResource record, String system, String number) {
    var identifier = new Identifier().setSystem(numbers + system).setValue(number);
    record.setProperty("identifier", identifier);
    String type = record.fhirType();
    String fullUrl = "urn:uuid:" + UUID.nameUUIDFromBytes((type + number).getBytes());
    bundle
        .addEntry()
        .setFullUrl(fullUrl)
        .setResource(record)
        .getRequest()
        .setMethod(Bundle.HTTPVerb.POST)
        .setUrl(type)
        .setIfNoneExist("identifier=" + numbers + system + "|" + number);
    return new Reference(fullUrl);
  }
}
