package org.socialprescribing.plan.print;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.plan.PlanStore;
import org.socialprescribing.plan.print.PersonsCopy.Contact;

/** Brings together what a person's copy is made of, as far as the request may see it. */
final class Gathering {

  private final PlanStore store;
  private final RequestDetails request;

  Gathering(PlanStore store, RequestDetails request) {
    this.store = store;
    this.request = request;
  }

  PersonsCopy copy(CarePlan plan) {
    return new Copying(plan, store.names(request))
        .copy(
            name(plan.getSubject()),
            contact(plan.getAuthor()),
            all(plan.getAddresses(), Condition.class),
            all(plan.getGoal(), Goal.class));
  }

  private <T extends Resource> List<T> all(List<Reference> references, Class<T> type) {
    return references.stream().flatMap(each -> store.find(each, type, request).stream()).toList();
  }

  /** What the person is usually called comes first. */
  private String name(Reference person) {
    return store
        .find(person, Patient.class, request)
        .flatMap(
            patient ->
                patient.getName().stream()
                    .filter(name -> name.getUse() != NameUse.OLD)
                    .min(Comparator.comparing(name -> name.getUse() != NameUse.USUAL)))
        .map(Gathering::spoken)
        .orElse("");
  }

  private static String spoken(HumanName name) {
    return name.hasText()
        ? name.getText()
        : (name.getGivenAsSingleString() + " " + (name.hasFamily() ? name.getFamily() : "")).trim();
  }

  private Contact contact(Reference author) {
    var role = store.find(author, PractitionerRole.class, request);
    if (role.isPresent()) {
      return new Contact(store.names(request).nameOf(author), telephone(role.get().getTelecom()));
    }
    return store
        .find(author, Organization.class, request)
        .map(each -> new Contact(each.getName(), telephone(each.getTelecom())))
        .orElse(new Contact("", ""));
  }

  private static String telephone(List<ContactPoint> ways) {
    return ways.stream()
        .filter(way -> way.getSystem() == ContactPointSystem.PHONE && way.hasValue())
        .map(ContactPoint::getValue)
        .findFirst()
        .orElse("");
  }
}
