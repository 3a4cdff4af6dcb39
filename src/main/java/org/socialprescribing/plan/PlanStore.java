package org.socialprescribing.plan;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads plans and what belongs to them, with the rights of whoever asks; what guards a plan sees it
 * with the server's own.
 */
public final class PlanStore {

  private static final Set<CarePlanStatus> CLOSED =
      EnumSet.of(CarePlanStatus.COMPLETED, CarePlanStatus.REVOKED, CarePlanStatus.ENTEREDINERROR);

  private final DaoRegistry daos;

  PlanStore(DaoRegistry daos) {
    this.daos = daos;
  }

  /** The plan; HAPI's own refusal when there is none. */
  public CarePlan plan(IdType id, RequestDetails request) {
    return daos.getResourceDao(CarePlan.class).read(id, request);
  }

  /** The plans of a person that are still followed. */
  public List<CarePlan> openPlansOf(IIdType person, RequestDetails request) {
    return find(CarePlan.class, "subject", person, request).stream()
        .filter(plan -> !CLOSED.contains(plan.getStatus()))
        .toList();
  }

  /** The plans that are still followed and have this goal, whoever may see them. */
  List<CarePlan> openPlansWith(Goal goal) {
    return find(CarePlan.class, "goal", goal.getIdElement(), new SystemRequestDetails()).stream()
        .filter(plan -> !CLOSED.contains(plan.getStatus()))
        .toList();
  }

  /** The plan as it was before its newest version; empty for a new plan. */
  Optional<CarePlan> versionBefore(CarePlan plan) {
    long version = plan.getIdElement().getVersionIdPartAsLong();
    var id = plan.getIdElement().toUnqualified().withVersion(Long.toString(version - 1));
    return version == 1
        ? Optional.empty()
        : Optional.of(daos.getResourceDao(CarePlan.class).read(id, new SystemRequestDetails()));
  }

  /** What a reference leads to, where it is of this type and this request may see it. */
  public <T extends Resource> Optional<T> find(
      Reference reference, Class<T> type, RequestDetails request) {
    var id = reference.getReferenceElement();
    if (!id.hasIdPart() || !type.getSimpleName().equals(id.getResourceType())) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
          daos.getResourceDao(type).read(id.toUnqualifiedVersionless(), request));
    } catch (ResourceNotFoundException | ResourceGoneException gone) {
      return Optional.empty();
    }
  }

  /** Names as far as this request may see them. */
  public NameLookup names(RequestDetails request) {
    return reference ->
        reference.hasDisplay() ? reference.getDisplay() : nameIn(reference, request);
  }

  private String nameIn(Reference reference, RequestDetails request) {
    return switch (String.valueOf(reference.getReferenceElement().getResourceType())) {
      case "HealthcareService" ->
          find(reference, HealthcareService.class, request)
              .map(HealthcareService::getName)
              .orElse("");
      case "Organization" ->
          find(reference, Organization.class, request).map(Organization::getName).orElse("");
      case "PractitionerRole" ->
          find(reference, PractitionerRole.class, request)
              .map(role -> role.getPractitioner().getDisplay())
              .orElse("");
      case "Patient" ->
          find(reference, Patient.class, request)
              .map(person -> person.getNameFirstRep().getNameAsSingleString())
              .orElse("");
      default -> "";
    };
  }

  /** The records of this type whose search parameter leads to a record. */
  public <T extends Resource> List<T> find(
      Class<T> type, String parameter, IIdType target, RequestDetails request) {
    var search =
        SearchParameterMap.newSynchronous(
            parameter, new ReferenceParam(target.toUnqualifiedVersionless().getValue()));
    // Not search(): for a request without _count that ends after the first page.
    return daos.getResourceDao(type).searchForResources(search, request);
  }
}
