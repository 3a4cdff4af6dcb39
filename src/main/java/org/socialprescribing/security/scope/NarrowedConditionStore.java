package org.socialprescribing.security.scope;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.dao.PreVerifyConditionalMatchCriteriaRequest;
import org.socialprescribing.fhir.StorageInterceptor;

/** A new record has to be what its sender looked for; what narrowed the condition is ours. */
public final class NarrowedConditionStore implements StorageInterceptor {

  @Hook(Pointcut.STORAGE_PREVERIFY_CONDITIONAL_MATCH_CRITERIA)
  public void verify(PreVerifyConditionalMatchCriteriaRequest looked) {
    looked.setConditionalUrl(Conditions.withoutNarrowing(looked.getConditionalUrl()));
  }
}
