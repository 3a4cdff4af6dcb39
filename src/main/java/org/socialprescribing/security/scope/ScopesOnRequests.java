package org.socialprescribing.security.scope;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.socialprescribing.fhir.RequestInterceptor;

/** Refuses every request that the caller's scopes do not cover, and narrows searches to them. */
public final class ScopesOnRequests implements RequestInterceptor {

  /** Before the closed interface, and before anything of the body is looked at. */
  private static final int FIRST = -100;

  private final CallersGrants callers;
  private final Admission admission;
  private final EntryAdmission entries;
  private final OperationAdmission operations;

  ScopesOnRequests(CallersGrants callers, Admission admission, OperationAdmission operations) {
    this.callers = callers;
    this.admission = admission;
    this.entries = new EntryAdmission(admission);
    this.operations = operations;
  }

  /** The body is still text, and the parameters have not been read by the storage. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = FIRST)
  public void admit(RequestDetails request) {
    if (request.getRestOperationType() == RestOperationTypeEnum.METADATA) {
      return;
    }
    Grants grants = grants(request);
    String type = request.getResourceName();
    switch (request.getRestOperationType()) {
      case READ -> admission.require(grants, type, Access.READ);
      case VREAD, HISTORY_INSTANCE -> {
        admission.require(grants, type, Access.READ);
        grants.standing().requireVersions(type);
      }
      case SEARCH_TYPE ->
          // HAPI takes parameters out of it when it explains a refusal.
          request.setParameters(
              new TreeMap<>(admission.search(grants, type, request.getParameters())));
      case CREATE -> write(grants, request, Access.CREATE);
      case UPDATE, PATCH -> write(grants, request, Access.UPDATE);
      case DELETE -> write(grants, request, Access.DELETE);
      case EXTENDED_OPERATION_INSTANCE, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_SERVER ->
          operations.admit(grants, request);
      case TRANSACTION, GET_PAGE -> requireSome(grants);
      default -> throw ScopeMissing.unknownOperation();
    }
  }

  /** The body has been read. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = FIRST)
  public void admitContent(RequestDetails request) {
    var operation = request.getRestOperationType();
    if (request.getResource() == null) {
      return;
    }
    if (operation == RestOperationTypeEnum.TRANSACTION
        && request.getResource() instanceof Bundle bundle) {
      Grants grants = grants(request);
      WriteIntents intents = WriteIntents.of(request);
      Set<String> sent =
          bundle.getEntry().stream()
              .filter(entry -> entry.getRequest().getMethod() == HTTPVerb.POST)
              .map(BundleEntryComponent::getFullUrl)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      bundle.getEntry().forEach(entry -> entries.admit(grants, entry, intents, sent::contains));
    } else if (operation == RestOperationTypeEnum.CREATE) {
      admission.content(grants(request), request.getResource(), Access.CREATE, name -> false);
    } else if (operation == RestOperationTypeEnum.UPDATE) {
      admission.content(grants(request), request.getResource(), Access.UPDATE, name -> false);
    } else if (operation == RestOperationTypeEnum.PATCH) {
      admission.conditionalReferences(grants(request), request.getResource());
    }
  }

  private Grants grants(RequestDetails request) {
    Grants grants = callers.of(request);
    if (grants == null) {
      throw ScopeMissing.unknownOperation(); // Spring Security lets nobody come so far.
    }
    return grants;
  }

  private void write(Grants grants, RequestDetails request, Access access) {
    String type = request.getResourceName();
    admission.require(grants, type, access);
    WriteIntents.of(request).add(grants, type, access);
    String ifNoneExist = request.getHeader("If-None-Exist");
    if (access == Access.CREATE && ifNoneExist != null) {
      var asked = Conditions.parse(ifNoneExist.replaceFirst("^[^?]*\\?", ""));
      request.setFixedConditionalUrl(
          type + "?" + Conditions.text(admission.unless(grants, type, asked)));
    }
    if (access != Access.CREATE && request.getId() == null) {
      admission.condition(grants, type, request.getParameters());
    } else if (access == Access.UPDATE) {
      grants.standing().requireWritable(type, request.getId().getIdPart());
    }
  }

  private static void requireSome(Grants grants) {
    if (grants.isEmpty()) {
      throw ScopeMissing.none();
    }
  }
}
