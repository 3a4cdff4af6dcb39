package org.socialprescribing.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
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
 * <p>Each resource is marked with the outcome, so that {@link WriteGuard} does not validate it
 * again. What comes into being later, such as the result of a patch, carries no mark and is
 * validated there.
 */
public final class RequestValidation implements RequestInterceptor {

  private static final Set<RestOperationTypeEnum> WRITES =
      Set.of(
          RestOperationTypeEnum.CREATE,
          RestOperationTypeEnum.UPDATE,
          RestOperationTypeEnum.TRANSACTION);

  private static final String JUDGED = RequestValidation.class.getName() + ".judged";

  private final GuideValidator validator;
  private final Explainer explainer;

  RequestValidation(GuideValidator validator, Explainer explainer) {
    this.validator = validator;
    this.explainer = explainer;
  }

  /** What was found in a body, kept until the server has read it as a resource. */
  private record Judged(Verdict verdict, List<Issue> issues) {

    /** What is wrong with the resource of one entry of a bundle. */
    List<Issue> ofEntry(int index) {
      String resource = "Bundle.entry[" + index + "].resource";
      return issues.stream().filter(issue -> issue.expression().startsWith(resource)).toList();
    }

    boolean areAllAboutEntries() {
      return issues.size()
          == IntStream.range(0, verdict.profiles().size()).map(i -> ofEntry(i).size()).sum();
    }
  }

  /** Runs when the operation is known and the body is still text. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void validateText(RequestDetails request) {
    RequestHeaders.check(request);
    if (request.getRestOperationType() == RestOperationTypeEnum.PATCH) {
      checkPatchSyntax(request);
    }
    if (!WRITES.contains(request.getRestOperationType())) {
      return;
    }
    EncodingEnum encoding = RestfulServerUtils.determineRequestEncodingNoDefault(request);
    if (encoding != EncodingEnum.JSON && encoding != EncodingEnum.XML) {
      return; // HAPI refuses it, with what it can read.
    }
    byte[] text = request.loadRequestContents();
    if (encoding == EncodingEnum.JSON) {
      BodyShape.check(text);
    }
    Verdict verdict =
        validator.acceptQuickly(text, encoding).orElseGet(() -> judge(text, encoding));
    SameTypeAndId.require(request, verdict);
    var judged = new Judged(verdict, explainer.explain(verdict.findings()));
    if (!judged.issues().isEmpty() && !isForEachEntryAlone(judged, request, text, encoding)) {
      throw RefusedRequest.unprocessable(judged.issues());
    }
    request.getUserData().put(JUDGED, judged);
  }

  private Verdict judge(byte[] text, EncodingEnum encoding) {
    TextSyntax.check(text, encoding);
    return validator.judgeFully(text, encoding);
  }

  /**
   * A patch is judged by its result; here only its text is checked, to answer with the position.
   */
  private static void checkPatchSyntax(RequestDetails request) {
    boolean xml = String.valueOf(request.getHeader("Content-Type")).contains("xml");
    byte[] patch = request.loadRequestContents();
    if (!xml) {
      BodyShape.checkPatch(patch);
    }
    TextSyntax.check(patch, xml ? EncodingEnum.XML : EncodingEnum.JSON, true);
  }

  /**
   * FHIR R4 §3.1.0.11.1: the entries of a batch stand and fall alone, if the body can be read at
   * all.
   */
  private static boolean isForEachEntryAlone(
      Judged judged, RequestDetails request, byte[] text, EncodingEnum encoding) {
    if (request.getRestOperationType() != RestOperationTypeEnum.TRANSACTION
        || !judged.areAllAboutEntries()) {
      return false;
    }
    try {
      var parser = encoding.newParser(request.getFhirContext());
      var bundle = parser.parseResource(Bundle.class, new String(text, StandardCharsets.UTF_8));
      return bundle.getType() == BundleType.BATCH;
    } catch (DataFormatException e) {
      return false;
    }
  }

  /** Runs when the server has read the same text as a resource. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void mark(RequestDetails request) {
    IBaseResource body = request.getResource();
    if (body == null || !(request.getUserData().get(JUDGED) instanceof Judged judged)) {
      return;
    }
    if (body instanceof Bundle bundle) {
      for (int i = 0; i < bundle.getEntry().size(); i++) {
        markEntry(judged, i, bundle.getEntry().get(i).getResource());
      }
    } else {
      WriteGuard.mark(body, judged.verdict().profiles().get(0));
    }
  }

  private static void markEntry(Judged judged, int index, Resource resource) {
    if (!judged.ofEntry(index).isEmpty()) {
      WriteGuard.markRefused(resource, judged.ofEntry(index));
    } else if (judged.verdict().profiles().get(index) != null) {
      WriteGuard.mark(resource, judged.verdict().profiles().get(index));
    }
  }
}
