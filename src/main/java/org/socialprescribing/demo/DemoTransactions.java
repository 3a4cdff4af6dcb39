package org.socialprescribing.demo;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.fhir.NhsNumber;

/**
 * Writes a demo referral as a GP system would send it, after the guide's example of such a
 * transaction.
 */
final class DemoTransactions {

  static final String NUMBERS = "https://demo.socialprescribing.example/";

  private final FhirContext fhir;
  private final DemoExamples examples;
  private final DemoOnwardReferral onward;

  DemoTransactions(FhirContext fhir) {
    this.fhir = fhir;
    this.examples = new DemoExamples(fhir);
    this.onward = new DemoOnwardReferral(examples, NUMBERS);
  }

  /** The search that finds what {@link #of} has stored. */
  static String findStored(DemoReferral referral) {
    return "ServiceRequest?identifier=" + NUMBERS + "ServiceRequest|" + referral.number();
  }

  /** A transaction bundle as JSON. */
  String of(DemoReferral referral) {
    Bundle bundle = examples.asWritten("Bundle-referral-transaction", Bundle.class);
    bundle.setId((String) null);
    Reference linkWorker = addLinkWorker(bundle);
    for (var entry : bundle.getEntry()) {
      Resource resource = entry.getResource();
      renumber(entry, referral);
      if (resource instanceof Patient person) {
        describe(person, referral);
      } else if (resource instanceof Condition need) {
        need.getCode().setText(referral.ownWords()).getCodingFirstRep().setCode(referral.need());
      } else if (resource instanceof ServiceRequest request) {
        describe(request, referral);
      } else if (resource instanceof Task task) {
        describe(task, referral, linkWorker);
      }
    }
    if (referral.state() == Task.TaskStatus.INPROGRESS) {
      onward.addTo(bundle, referral, linkWorker);
    }
    return fhir.newJsonParser().encodeResourceToString(bundle);
  }

  /**
   * Everything about one person has a number of its own; organisations and their staff are shared.
   */
  private static void renumber(Bundle.BundleEntryComponent entry, DemoReferral referral) {
    String type = entry.getResource().fhirType();
    if (type.equals("Organization") || type.equals("PractitionerRole")) {
      return;
    }
    boolean person = type.equals("Patient");
    String system = person ? NhsNumber.SYSTEM : NUMBERS + type;
    String before = entry.getRequest().getIfNoneExist();
    String value = person ? referral.nhsNumber() : referral.number() + suffix(before);
    entry.getRequest().setIfNoneExist("identifier=" + system + "|" + value);
    var identifier = entry.getResource().getNamedProperty("identifier").getValues().get(0);
    identifier.setProperty("system", new org.hl7.fhir.r4.model.UriType(system));
    identifier.setProperty("value", new StringType(value));
  }

  /** Two flags of one person need two numbers. */
  private static String suffix(String ifNoneExist) {
    return ifNoneExist.contains("/flags|")
        ? ifNoneExist.substring(ifNoneExist.lastIndexOf('-'))
        : "";
  }

  private static void describe(Patient person, DemoReferral referral) {
    person.setName(
        List.of(new HumanName().setFamily(referral.family()).addGiven(referral.given())));
    person.getBirthDateElement().setValueAsString(referral.born());
    person.getGenderElement().setValue(null);
  }

  private static void describe(ServiceRequest request, DemoReferral referral) {
    request.setStatus(referral.requestStatus());
    request
        .getExtensionByUrl(Canonical.structureDefinition("own-words"))
        .setValue(new StringType(referral.ownWords()));
  }

  private void describe(Task task, DemoReferral referral, Reference linkWorker) {
    Task inThisState = examples.asWritten("Task-task-" + referral.state().toCode(), Task.class);
    task.setStatus(referral.state());
    task.setStatusReason(inThisState.getStatusReason());
    task.setOutput(inThisState.getOutput());
    if (String.valueOf(inThisState.getOwner().getReference()).startsWith("PractitionerRole/")) {
      task.setOwner(linkWorker);
    }
  }

  private Reference addLinkWorker(Bundle bundle) {
    PractitionerRole linkWorker =
        examples.asWritten("PractitionerRole-link-worker-ellie", PractitionerRole.class);
    linkWorker.setId((String) null);
    linkWorker.setMeta(null);
    String service =
        bundle.getEntry().stream()
            .filter(entry -> entry.getRequest().getIfNoneExist().endsWith("Y90002"))
            .map(Bundle.BundleEntryComponent::getFullUrl)
            .findFirst()
            .orElseThrow();
    linkWorker.setOrganization(new Reference(service));
    linkWorker.setIdentifier(
        List.of(
            new org.hl7.fhir.r4.model.Identifier().setSystem(NUMBERS + "staff").setValue("ellie")));
    String fullUrl = "urn:uuid:" + UUID.nameUUIDFromBytes("ellie".getBytes());
    bundle
        .addEntry()
        .setFullUrl(fullUrl)
        .setResource(linkWorker)
        .getRequest()
        .setMethod(Bundle.HTTPVerb.POST)
        .setUrl("PractitionerRole")
        .setIfNoneExist("identifier=" + NUMBERS + "staff|ellie");
    return new Reference(fullUrl);
  }
}
