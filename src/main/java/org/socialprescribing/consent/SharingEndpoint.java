package org.socialprescribing.consent;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.FhirEndpoint;

/** {@code Patient/[id]/$sharing}: what a person has agreed to share now, and since when. F29. */
public final class SharingEndpoint implements FhirEndpoint {

  private final KnownConsents consents;
  private final Agreements agreements;
  private final Clock clock;

  SharingEndpoint(KnownConsents consents, Agreements agreements, Clock clock) {
    this.consents = consents;
    this.agreements = agreements;
    this.clock = clock;
  }

  @Operation(name = "$sharing", typeName = "Patient", idempotent = true)
  public Parameters sharing(@IdParam IdType id, HttpServletResponse response) {
    String person = "Patient/" + id.getIdPart();
    if (!consents.knowPerson(person)) {
      throw new ResourceNotFoundException(id);
    }
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    LocalDate today = LocalDate.ofInstant(clock.instant(), SharingConsent.ENGLAND);
    var answer = new Parameters();
    answer.addParameter("person", new Reference(person));
    answer.addParameter("on", new DateType(today.toString()));
    agreements
        .of(person, today)
        .forEach(agreed -> write(agreed, answer.addParameter().setName("sharing")));
    return answer;
  }

  private static void write(Agreed agreed, ParametersParameterComponent group) {
    add(group, "purpose", new CodeType(agreed.purpose()));
    Recipient to = agreed.to();
    if (to != null) {
      add(group, "recipient", new Reference(to.organisation()).setDisplay(to.name()));
    }
    if (agreed.toClass() != null) {
      add(group, "recipient-class", new CodeType(agreed.toClass()));
    }
    Decision decision = agreed.decision();
    String outcome = decision.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    add(group, "decision", new CodeType(outcome));
    SharingConsent consent = decision.consent();
    if (consent != null) {
      add(group, "since", new DateType(String.valueOf(agreed.since())));
      if (consent.to() != null) {
        add(group, "until", new DateType(consent.to().toString()));
      }
      add(group, "consent", new Reference(consent.id()));
    }
  }

  private static void add(ParametersParameterComponent group, String name, Type value) {
    group.addPart().setName(name).setValue(value);
  }
}
