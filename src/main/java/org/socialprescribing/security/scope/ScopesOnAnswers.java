package org.socialprescribing.security.scope;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleLinkComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.socialprescribing.fhir.RequestInterceptor;

/**
 * Holds every record that leaves the server against the caller's scopes once more.
 *
 * <p>The answer to a write loses its body where the caller may not read the record; any other
 * record that may not be seen stops the answer as a whole.
 */
public final class ScopesOnAnswers implements RequestInterceptor {

  private static final Set<RestOperationTypeEnum> OPERATIONS =
      EnumSet.of(
          RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE,
          RestOperationTypeEnum.EXTENDED_OPERATION_TYPE,
          RestOperationTypeEnum.EXTENDED_OPERATION_SERVER);

  private static final Set<RestOperationTypeEnum> WRITES =
      EnumSet.of(
          RestOperationTypeEnum.CREATE, RestOperationTypeEnum.UPDATE, RestOperationTypeEnum.PATCH);

  /** What the server says about a request, and not about a person. */
  private static final Set<String> ABOUT_THE_REQUEST = Set.of("OperationOutcome", "Parameters");

  private final CallersGrants callers;
  private final OperationAdmission operations;

  ScopesOnAnswers(CallersGrants callers, OperationAdmission operations) {
    this.callers = callers;
    this.operations = operations;
  }

  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void check(RequestDetails request, ResponseDetails answer) {
    RestOperationTypeEnum operation = request.getRestOperationType();
    IBaseResource resource = answer.getResponseResource();
    if (resource == null || operation == RestOperationTypeEnum.METADATA) {
      return;
    }
    Grants grants = callers.of(request);
    if (grants == null) {
      throw ScopeMissing.unknownOperation();
    }
    if (OPERATIONS.contains(operation)) {
      requireOneOf(operations.types(request), resource);
    } else if (WRITES.contains(operation)) {
      requireGivenBackInReach(grants, resource);
      if (!maySee(grants, resource, Access.READ)) {
        answer.setResponseResource(null);
      }
    } else {
      require(grants, resource, Access.READ);
    }
  }

  private static void requireOneOf(Set<String> types, IBaseResource resource) {
    if (resource instanceof Bundle bundle) {
      bundle.getEntry().stream()
          .filter(BundleEntryComponent::hasResource)
          .forEach(entry -> requireOneOf(types, entry.getResource()));
    } else if (!types.contains(resource.fhirType())
        && !ABOUT_THE_REQUEST.contains(resource.fhirType())) {
      throw ScopeMissing.of(resource.fhirType(), Access.READ);
    }
  }

  private static void require(Grants grants, IBaseResource resource, Access access) {
    if (resource instanceof Bundle bundle) {
      boolean found = bundle.getType() == BundleType.SEARCHSET;
      for (BundleLinkComponent link : bundle.getLink()) {
        link.setUrl(Conditions.withoutNarrowing(link.getUrl()));
      }
      for (BundleEntryComponent entry : bundle.getEntry()) {
        requireEntry(grants, entry, bundle.getType(), found ? Access.SEARCH : Access.READ);
      }
    } else if (!maySee(grants, resource, access)) {
      throw ScopeMissing.of(resource.fhirType(), access);
    }
  }

  private static void requireEntry(
      Grants grants, BundleEntryComponent entry, BundleType type, Access access) {
    if (!entry.hasResource()) {
      return;
    }
    boolean written = type == BundleType.TRANSACTIONRESPONSE || type == BundleType.BATCHRESPONSE;
    if (written && entry.getResponse().hasLocation()) {
      requireGivenBackInReach(grants, entry.getResource());
      if (!maySee(grants, entry.getResource(), access)) {
        entry.setResource(null);
      }
    } else {
      require(grants, entry.getResource(), access);
    }
  }

  /** A record that is sent again is answered with the first, which may be another's. */
  private static void requireGivenBackInReach(Grants grants, IBaseResource resource) {
    if (resource.getIdElement().hasIdPart()) {
      grants.standing().requireReadable(resource.fhirType(), resource.getIdElement().getIdPart());
    }
  }

  private static boolean maySee(Grants grants, IBaseResource resource, Access access) {
    return resource.fhirType().equals("OperationOutcome")
        || grants.standing().may(resource.fhirType(), access.letter())
            && grants.allows(resource, access);
  }
}
