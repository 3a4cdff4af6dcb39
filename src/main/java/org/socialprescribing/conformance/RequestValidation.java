package org.socialprescribing.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.socialprescribing.conformance.explain.Explainer;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.conformance.validation.GuideValidator;
import org.socialprescribing.conformance.validation.Verdict;
import org.socialprescribing.fhir.RequestInterceptor;

/**
 * Validates the text of a write before the server reads it as a resource, while the positions in
 * the text are known.
 *
 * <p>Each accepted resource is marked with its profile, so that {@link WriteGuard} does not
 * validate it again. What comes into being later, such as the result of a patch, carries no mark
 * and is validated there.
 */
public final class RequestValidation implements RequestInterceptor {

  private static final Set<RestOperationTypeEnum> WRITES =
      Set.of(
          RestOperationTypeEnum.CREATE,
          RestOperationTypeEnum.UPDATE,
          RestOperationTypeEnum.TRANSACTION);

  private static final String VERDICT = RequestValidation.class.getName() + ".verdict";

  private final GuideValidator validator;
  private final Explainer explainer;

  RequestValidation(GuideValidator validator, Explainer explainer) {
    this.validator = validator;
    this.explainer = explainer;
  }

  /** Runs when the operation is known and the body is still text. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void validateText(RequestDetails request) {
    if (request.getRestOperationType() == RestOperationTypeEnum.PATCH) {
      checkPatchSyntax(request);
    }
    if (!WRITES.contains(request.getRestOperationType())) {
      return;
    }
    EncodingEnum encoding = RestfulServerUtils.determineRequestEncodingNoDefault(request);
    if (encoding != EncodingEnum.JSON && encoding != EncodingEnum.XML) {
      return;
    }
    byte[] text = request.loadRequestContents();
    TextSyntax.check(text, encoding);
    Verdict verdict = validator.judge(text, encoding);
    requireSameTypeAndId(request, verdict);
    if (!verdict.isAccepted()) {
      throw RefusedRequest.unprocessable(explainer.explain(verdict.findings()));
    }
    request.getUserData().put(VERDICT, verdict);
  }

  /**
   * A patch is judged by its result; here only its text is checked, to answer with the position.
   */
  private static void checkPatchSyntax(RequestDetails request) {
    String contentType = String.valueOf(request.getHeader("Content-Type"));
    TextSyntax.check(
        request.loadRequestContents(),
        contentType.contains("xml") ? EncodingEnum.XML : EncodingEnum.JSON,
        true);
  }

  /**
   * What the address says and what the body says have to agree, before anything else about the body
   * matters.
   */
  private static void requireSameTypeAndId(RequestDetails request, Verdict verdict) {
    boolean bundle = request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION;
    String type = bundle ? "Bundle" : request.getResourceName();
    if (verdict.type() != null && !verdict.type().equals(type)) {
      throw RefusedRequest.badRequest(
          Issue.error(
              "type-mismatch",
              "The body is a %s, and this address takes a %s.".formatted(verdict.type(), type)));
    }
    String id = request.getId() == null ? null : request.getId().getIdPart();
    if (id != null && verdict.type() != null && !id.equals(verdict.id())) {
      throw RefusedRequest.badRequest(
          Issue.error(
                  "id-mismatch",
                  verdict.id() == null
                      ? "The body has no id, and the address ends in one: send \"id\": \"%s\"."
                          .formatted(id)
                      : "The body has the id \"%s\", and the address ends in \"%s\"."
                          .formatted(verdict.id(), id))
              .atElement(type + ".id"));
    }
  }

  /** Runs when the server has read the same text as a resource. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void markAccepted(RequestDetails request) {
    IBaseResource body = request.getResource();
    if (body == null || !(request.getUserData().get(VERDICT) instanceof Verdict verdict)) {
      return;
    }
    if (body instanceof Bundle bundle) {
      for (int i = 0; i < bundle.getEntry().size(); i++) {
        if (verdict.profiles().get(i) != null) {
          WriteGuard.mark(bundle.getEntry().get(i).getResource(), verdict.profiles().get(i));
        }
      }
    } else {
      WriteGuard.mark(body, verdict.profiles().get(0));
    }
  }
}
