package org.socialprescribing.server;

import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.explain.FailureExplainer;

/** Gives a refused entry of a batch the same explained outcome that it would get on its own. */
final class ExplainedBatchEntries extends TransactionProcessorVersionAdapterR4 {

  private static final String STATUS = ExplainedBatchEntries.class.getName() + ".status";

  private final FailureExplainer explainer;

  ExplainedBatchEntries(FailureExplainer explainer) {
    this.explainer = explainer;
  }

  @Override
  public void populateEntryWithOperationOutcome(
      BaseServerResponseException failure, BundleEntryComponent entry) {
    BaseServerResponseException explained = explainer.explain(failure, null, null);
    entry.getResponse().setOutcome((Resource) explained.getOperationOutcome());
    entry.setUserData(STATUS, Integer.toString(explained.getStatusCode()));
  }

  /** HAPI sets the status of the failure next; the explained one may be more exact. */
  @Override
  public void setResponseStatus(BundleEntryComponent entry, String status) {
    String explained = (String) entry.getUserData(STATUS);
    super.setResponseStatus(entry, explained == null ? status : explained);
  }
}
