package org.socialprescribing.security.scope;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.socialprescribing.fhir.StorageInterceptor;
import org.springframework.lang.Nullable;

/**
 * Holds what the storage shows and stores against the caller's standing: each record that leaves,
 * whatever brought it; each record before it changes; and what has been written before it counts.
 */
public final class StandingOnStorage implements StorageInterceptor {

  /** Before the guide's rules, whose answers would tell about the record. */
  private static final int FIRST = -90;

  private static final Set<RestOperationTypeEnum> READS =
      EnumSet.of(
          RestOperationTypeEnum.READ,
          RestOperationTypeEnum.VREAD,
          RestOperationTypeEnum.HISTORY_INSTANCE);

  private static final Set<RestOperationTypeEnum> OPERATIONS =
      EnumSet.of(
          RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE,
          RestOperationTypeEnum.EXTENDED_OPERATION_TYPE,
          RestOperationTypeEnum.EXTENDED_OPERATION_SERVER);

  private static final Set<RestOperationTypeEnum> VERSIONS =
      EnumSet.of(
          RestOperationTypeEnum.VREAD,
          RestOperationTypeEnum.HISTORY_INSTANCE,
          RestOperationTypeEnum.GET_PAGE);

  private static final Set<RestOperationTypeEnum> SEARCHES =
      EnumSet.of(RestOperationTypeEnum.SEARCH_TYPE, RestOperationTypeEnum.GET_PAGE);

  private final FhirContext fhir;
  private final CallersGrants callers;
  private final WrittenRecords written;

  StandingOnStorage(FhirContext fhir, CallersGrants callers, WrittenRecords written) {
    this.fhir = fhir;
    this.callers = callers;
    this.written = written;
  }

  /** A record out of reach is answered as if it were not there; of others what may be seen. */
  @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = FIRST)
  public void show(IPreResourceShowDetails shown, RequestDetails request) {
    Grants grants = callers.of(request);
    RestOperationTypeEnum operation = request == null ? null : request.getRestOperationType();
    if (grants == null || grants.standing().isUnlimited()) {
      return;
    }
    if (OPERATIONS.contains(operation)) {
      hideRestricted(grants, shown);
      return;
    }
    if (!READS.contains(operation) && !SEARCHES.contains(operation)) {
      return; // What the server itself looks at to store.
    }
    Map<String, Set<String>> readable = readable(grants, shown);
    for (int i = 0; i < shown.size(); i++) {
      IBaseResource resource = shown.getResource(i);
      if (resource == null) {
        continue;
      }
      String type = resource.fhirType();
      if (readable.get(type).contains(resource.getIdElement().getIdPart())
          && (!VERSIONS.contains(operation) || mayShowVersion(grants, resource))) {
        shown.setResource(i, Packet.of(grants.standing().shows(type), resource));
      } else if (READS.contains(operation)) {
        throw new ResourceNotFoundException(resource.getIdElement().toUnqualifiedVersionless());
      } else {
        shown.setResource(i, null);
      }
    }
  }

  /** An earlier version may be about another person than the record is now, or restricted. */
  private static boolean mayShowVersion(Grants grants, IBaseResource version) {
    Set<String> people = grants.people(version);
    return grants.standing().mayShow(version, people)
        && grants.standing().readable("Patient", people).containsAll(people);
  }

  /** What an operation reads to work out its answer; at whose records is judged before. */
  private static void hideRestricted(Grants grants, IPreResourceShowDetails shown) {
    for (int i = 0; i < shown.size(); i++) {
      IBaseResource resource = shown.getResource(i);
      if (resource != null && !grants.standing().mayShow(resource, grants.people(resource))) {
        shown.setResource(i, null);
      }
    }
  }

  private static Map<String, Set<String>> readable(Grants grants, IPreResourceShowDetails shown) {
    var ids = new TreeMap<String, Set<String>>();
    for (int i = 0; i < shown.size(); i++) {
      IBaseResource resource = shown.getResource(i);
      if (resource != null) {
        ids.computeIfAbsent(resource.fhirType(), type -> new TreeSet<>())
            .add(resource.getIdElement().getIdPart());
      }
    }
    ids.replaceAll((type, all) -> grants.standing().readable(type, all));
    return ids;
  }

  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = FIRST)
  public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    Grants grants = callers.of(request);
    String type = after.fhirType();
    if (grants != null && WriteIntents.of(request).mayUpdate(type)) {
      grants.standing().requireWritable(type, before.getIdElement().getIdPart());
      ReferencesInSight.requireAdded(grants.standing(), fhir, before, after);
    }
  }

  @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = FIRST)
  public void created(IBaseResource resource, @Nullable RequestDetails request) {
    Grants grants = callers.of(request);
    if (grants != null && WriteIntents.of(request).mayCreate(resource.fhirType())) {
      written.judgeBeforeCommit(grants.standing(), resource, GivenBack.of(request));
    }
  }

  @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = FIRST)
  public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    Grants grants = callers.of(request);
    if (grants != null && WriteIntents.of(request).mayUpdate(after.fhirType())) {
      written.judgeBeforeCommit(grants.standing(), after, GivenBack.of(request));
    }
  }
}
