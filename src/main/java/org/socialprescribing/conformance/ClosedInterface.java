package org.socialprescribing.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.RequestInterceptor;

/**
 * Refuses every interaction that the CapabilityStatement does not declare, alone or as an entry of
 * a bundle.
 */
public final class ClosedInterface implements RequestInterceptor {

  private static final Map<RestOperationTypeEnum, TypeRestfulInteraction> DECLARABLE =
      Map.of(
          RestOperationTypeEnum.READ, TypeRestfulInteraction.READ,
          RestOperationTypeEnum.VREAD, TypeRestfulInteraction.VREAD,
          RestOperationTypeEnum.CREATE, TypeRestfulInteraction.CREATE,
          RestOperationTypeEnum.UPDATE, TypeRestfulInteraction.UPDATE,
          RestOperationTypeEnum.PATCH, TypeRestfulInteraction.PATCH,
          RestOperationTypeEnum.DELETE, TypeRestfulInteraction.DELETE,
          RestOperationTypeEnum.HISTORY_INSTANCE, TypeRestfulInteraction.HISTORYINSTANCE,
          RestOperationTypeEnum.HISTORY_TYPE, TypeRestfulInteraction.HISTORYTYPE,
          RestOperationTypeEnum.SEARCH_TYPE, TypeRestfulInteraction.SEARCHTYPE);

  /** Not bound to a type: the bundle itself, the statement, and the next page of a search. */
  private static final Set<RestOperationTypeEnum> ALWAYS =
      Set.of(
          RestOperationTypeEnum.TRANSACTION,
          RestOperationTypeEnum.METADATA,
          RestOperationTypeEnum.GET_PAGE);

  private final ServerCapabilities capabilities;
  private final DeclaredOperations operations;
  private final DeclaredSearch search;

  ClosedInterface(
      DeclaredOperations operations, DeclaredSearch search, ServerCapabilities capabilities) {
    this.capabilities = capabilities;
    this.operations = operations;
    this.search = search;
  }

  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void checkInteraction(RequestDetails request) {
    var operation = request.getRestOperationType();
    if (ALWAYS.contains(operation) || operations.of(request).isPresent()) {
      return;
    }
    var interaction = DECLARABLE.get(operation);
    if (request.getResourceName() == null
        || interaction == null
        || !capabilities.allows(request.getResourceName(), interaction)) {
      throw refused(
          request.getResourceName(),
          request.getOperation() == null ? operation.getCode() : request.getOperation());
    }
    if (interaction == TypeRestfulInteraction.SEARCHTYPE) {
      search.require(request.getResourceName(), request.getParameters());
    }
  }

  /** Holds a declared operation to the parameters that its definition names. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void checkParameters(RequestDetails request) {
    operations
        .of(request)
        .ifPresent(operation -> operations.requireDeclaredParameters(operation, request));
  }

  /**
   * Holds each entry of a transaction or batch to the same list; no operation is offered as an
   * entry.
   */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void checkEntries(RequestDetails request) {
    if (request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION
        && request.getResource() instanceof Bundle bundle) {
      bundle.getEntry().forEach(this::checkEntry);
    }
  }

  private void checkEntry(BundleEntryComponent entry) {
    HTTPVerb verb = entry.getRequest().getMethod();
    String url = String.valueOf(entry.getRequest().getUrl());
    EntryTarget target = EntryTarget.of(verb, url);
    if (target == null || !capabilities.allows(target.type(), target.interaction())) {
      throw refused(
          target == null ? null : target.type(), verb.toCode() + " " + url.split("\\?", 2)[0]);
    }
    if (target.interaction() == TypeRestfulInteraction.SEARCHTYPE) {
      search.requireOfEntry(target.type(), target.parameters());
    }
  }

  private RefusedRequest refused(String type, String attempted) {
    if (type == null || !capabilities.types().contains(type)) {
      return RefusedRequest.notSupported(
          Issue.error(
              "interaction-not-supported",
              "This server does not offer %s%s; /metadata lists what it offers."
                  .formatted(attempted, type == null ? "" : " on " + type)));
    }
    String hint =
        attempted.toLowerCase(Locale.ROOT).startsWith("delete")
            ? " Records are corrected, not deleted: set the status to entered-in-error."
            : "";
    return RefusedRequest.notSupported(
        Issue.error(
            "interaction-not-supported",
            "This server does not offer %s on %s, only %s.%s"
                .formatted(
                    attempted, type, String.join(", ", capabilities.interactions(type)), hint)));
  }
}
