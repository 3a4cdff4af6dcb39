package org.socialprescribing.audit;

import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;

/** Finds the records in an answer. */
final class ShownRecords {

  private final Exchange exchange;

  ShownRecords(Exchange exchange) {
    this.exchange = exchange;
  }

  void note(IBaseResource answer) {
    if (answer instanceof Bundle bundle) {
      bundle.getEntry().forEach(this::note);
    } else if (answer instanceof Parameters parameters) {
      note(parameters.getParameter());
    } else if (!(answer instanceof OperationOutcome) && answer.getIdElement().hasIdPart()) {
      exchange.show(Persons.touched(answer));
    }
  }

  private void note(BundleEntryComponent entry) {
    if (entry.hasResource()) {
      note(entry.getResource());
    }
    BundleEntryResponseComponent response = entry.getResponse();
    if (response.hasLocation() && !entry.hasResource()) {
      exchange.show(reference(new IdType(response.getLocation())));
    }
    if (response.getOutcome() instanceof OperationOutcome outcome && isRefused(response)) {
      exchange.refuse(
          outcome.getIssue().stream()
              .map(issue -> issue.getDetails().getCodingFirstRep().getCode())
              .filter(code -> code != null)
              .toList());
    }
  }

  private static boolean isRefused(BundleEntryResponseComponent response) {
    String status = response.getStatus();
    return status != null && (status.startsWith("4") || status.startsWith("5"));
  }

  /** An operation that answers with Parameters tells of the records that it names. */
  private void note(List<ParametersParameterComponent> parameters) {
    for (ParametersParameterComponent parameter : parameters) {
      if (parameter.getValue() instanceof Reference named
          && named.getReferenceElement().hasResourceType()) {
        exchange.show(reference(new IdType(named.getReference())));
      }
      if (parameter.getResource() != null) {
        note(parameter.getResource());
      }
      note(parameter.getPart());
    }
  }

  private static Touched reference(IdType id) {
    String version = id.toUnqualified().getValue();
    return new Touched(
        version, "Patient".equals(id.getResourceType()) ? "Patient/" + id.getIdPart() : null);
  }
}
