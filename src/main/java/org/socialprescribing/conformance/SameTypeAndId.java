package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.conformance.validation.Verdict;

/**
 * What the address says and what the body says have to agree, before anything else about the body
 * matters.
 */
final class SameTypeAndId {

  private SameTypeAndId() {}

  static void require(RequestDetails request, Verdict verdict) {
    if (verdict.type() == null) {
      return; // The body could not be read; the verdict says why.
    }
    boolean bundle = request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION;
    String type = bundle ? "Bundle" : request.getResourceName();
    if (!verdict.type().equals(type)) {
      throw RefusedRequest.badRequest(
          Issue.error(
              "type-mismatch",
              "The body is a %s, and this address takes a %s.".formatted(verdict.type(), type)));
    }
    String id = request.getId() == null ? null : request.getId().getIdPart();
    if (id != null && !id.equals(verdict.id())) {
      String sentence =
          verdict.id() == null
              ? "The body has no id, and the address ends in one: send \"id\": \"%s\"."
                  .formatted(id)
              : "The body has the id \"%s\", and the address ends in \"%s\"."
                  .formatted(verdict.id(), id);
      throw RefusedRequest.badRequest(Issue.error("id-mismatch", sentence).atElement(type + ".id"));
    }
  }
}
