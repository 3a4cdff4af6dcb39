package org.socialprescribing.security.scope;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.annotation.Nullable;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.socialprescribing.fhir.StorageInterceptor;

/**
 * Keeps limited scopes where the storage knows more than the request says: the record that a read
 * finds, the record as it was before a change, the result of a patch, and whether an update makes a
 * new record.
 */
public final class ScopesOnStorage implements StorageInterceptor {

  /** Before the guide's rules, whose answers would tell about the record. */
  private static final int FIRST = -100;

  private static final Set<RestOperationTypeEnum> READS =
      EnumSet.of(
          RestOperationTypeEnum.READ,
          RestOperationTypeEnum.VREAD,
          RestOperationTypeEnum.HISTORY_INSTANCE);

  private static final Set<RestOperationTypeEnum> SEARCHES =
      EnumSet.of(RestOperationTypeEnum.SEARCH_TYPE, RestOperationTypeEnum.GET_PAGE);

  private final CallersGrants callers;

  ScopesOnStorage(CallersGrants callers) {
    this.callers = callers;
  }

  /** A record outside the limits is answered as if it were not there. */
  @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
  public void show(IPreResourceShowDetails shown, RequestDetails request) {
    Grants grants = callers.of(request);
    if (grants == null) {
      return;
    }
    boolean reads = READS.contains(request.getRestOperationType());
    if (!reads && !SEARCHES.contains(request.getRestOperationType())) {
      return; // What the server itself looks at to answer or to store.
    }
    for (int i = 0; i < shown.size(); i++) {
      IBaseResource resource = shown.getResource(i);
      if (resource == null || mayShow(grants, resource, request.getRestOperationType())) {
        continue;
      }
      if (reads) {
        throw new ResourceNotFoundException(resource.getIdElement().toUnqualifiedVersionless());
      }
      shown.setResource(i, null);
    }
  }

  /** A page may be one of a search or of a history; which of both the answer's bundle says. */
  private static boolean mayShow(
      Grants grants, IBaseResource resource, RestOperationTypeEnum operation) {
    return switch (operation) {
      case SEARCH_TYPE -> grants.allows(resource, Access.SEARCH);
      case GET_PAGE ->
          grants.allows(resource, Access.SEARCH) || grants.allows(resource, Access.READ);
      default -> grants.allows(resource, Access.READ);
    };
  }

  /** An update may make a new record, which needs another letter than changing one. */
  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = FIRST)
  public void create(IBaseResource resource, @Nullable RequestDetails request) {
    Grants grants = callers.of(request);
    if (grants == null) {
      return;
    }
    if (WriteIntents.of(request).mayCreate(resource.fhirType())) {
      require(grants, resource, Access.CREATE);
    } else {
      requireSamePatient(grants, resource, request);
    }
  }

  /** Nobody takes a record out of another's hands by changing whose it is. */
  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = FIRST)
  public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    Grants grants = callers.of(request);
    if (grants == null) {
      return;
    }
    if (WriteIntents.of(request).mayUpdate(after.fhirType())) {
      require(grants, before, Access.UPDATE);
      require(grants, after, Access.UPDATE);
    } else {
      requireSamePatient(grants, before, request);
      requireSamePatient(grants, after, request);
    }
  }

  /** What follows from a write for one patient does not reach another's records. */
  private static void requireSamePatient(
      Grants grants, IBaseResource resource, RequestDetails request) {
    if (WriteIntents.of(request).areOfOnePatient() && !grants.isAboutThePatient(resource)) {
      throw ScopeMissing.outside(resource.fhirType(), Access.UPDATE);
    }
  }

  private static void require(Grants grants, IBaseResource resource, Access access) {
    String type = resource.fhirType();
    if (!grants.any(type, access)) {
      throw ScopeMissing.of(type, access);
    }
    if (!grants.allows(resource, access)) {
      throw ScopeMissing.outside(type, access);
    }
  }
}
