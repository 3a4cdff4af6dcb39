package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.explain.Explainer;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.conformance.validation.GuideValidator;
import org.socialprescribing.conformance.validation.Verdict;
import org.socialprescribing.fhir.StorageInterceptor;

/**
 * The last door before the database: no resource passes that the guide has not accepted, whatever
 * way it came.
 *
 * <p>The result of a patch, of a conditional write and of any code inside this server is validated
 * here, in the transaction of the write, so that a refusal leaves no trace. The profile applied is
 * stamped on {@code meta.profile}.
 */
public final class WriteGuard implements StorageInterceptor {

  private static final String ACCEPTED = WriteGuard.class.getName() + ".profile";

  private static final String REFUSED = WriteGuard.class.getName() + ".issues";

  private final FhirContext fhir;
  private final GuideValidator validator;
  private final Explainer explainer;

  WriteGuard(FhirContext fhir, GuideValidator validator, Explainer explainer) {
    this.fhir = fhir;
    this.validator = validator;
    this.explainer = explainer;
  }

  /**
   * Marks a resource as accepted against a profile; only this package can, and no client can send
   * it.
   */
  static void mark(IBase resource, String profile) {
    ((Base) resource).setUserData(ACCEPTED, profile);
  }

  /** Marks a resource as refused: the rest of its batch may pass, this does not. */
  static void markRefused(IBase resource, List<Issue> issues) {
    ((Base) resource).setUserData(REFUSED, issues);
  }

  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void beforeCreate(IBaseResource resource) {
    admit((Resource) resource);
  }

  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void beforeUpdate(IBaseResource before, IBaseResource after) {
    admit((Resource) after);
  }

  /** Refuses what it would not let into the database; for operations that store nothing. */
  public void requireValid(Resource resource) {
    judge(resource);
  }

  /**
   * Judges a resource by the text in which it is going to be stored, so that the door need not
   * write it once more.
   *
   * @param text JSON in UTF-8 of this very resource, with or without id and meta
   */
  public void accept(Resource resource, byte[] text) {
    mark(resource, judge(text));
  }

  @SuppressWarnings("unchecked")
  private void admit(Resource resource) {
    if (resource.getUserData(REFUSED) instanceof List<?> issues) {
      throw RefusedRequest.unprocessable((List<Issue>) issues);
    }
    String profile = (String) resource.getUserData(ACCEPTED);
    if (profile == null) {
      profile = judge(resource);
    }
    if (!resource.getMeta().hasProfile(profile)) {
      resource.getMeta().addProfile(profile);
    }
  }

  private String judge(Resource resource) {
    return judge(
        fhir.newJsonParser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8));
  }

  private String judge(byte[] text) {
    Verdict verdict = validator.judge(text, EncodingEnum.JSON);
    if (!verdict.isAccepted()) {
      throw RefusedRequest.unprocessable(explainer.explainWithoutPositions(verdict.findings()));
    }
    return verdict.profiles().get(0);
  }
}
