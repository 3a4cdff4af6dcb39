package org.socialprescribing.consent;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.fhir.FhirEndpoint;

/** {@code Consent/[id]/$shared-with}: what has already gone, and to whom. F28. */
public final class SharedWithEndpoint implements FhirEndpoint {

  private final KnownConsents consents;
  private final SharedWith shared;
  private final Clock clock;

  SharedWithEndpoint(KnownConsents consents, SharedWith shared, Clock clock) {
    this.consents = consents;
    this.shared = shared;
    this.clock = clock;
  }

  @Operation(name = "$shared-with", typeName = "Consent", idempotent = true)
  public Parameters sharedWith(@IdParam IdType id, HttpServletResponse response) {
    SharingConsent consent =
        consents
            .byId("Consent/" + id.getIdPart())
            .orElseThrow(() -> new ResourceNotFoundException(id));
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    var answer = new Parameters();
    answer.addParameter("consent", new Reference(consent.id()));
    answer.addParameter("person", new Reference(consent.person()));
    answer.addParameter("in-force", new BooleanType(consent.isInForce(today())));
    shared
        .under(consent)
        .forEach(referral -> write(referral, consent, answer.addParameter().setName("sent")));
    shared
        .readBy(consent)
        .forEach(reading -> write(reading, answer.addParameter().setName("read")));
    return answer;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), SharingConsent.ENGLAND);
  }

  private static void write(Reading reading, ParametersParameterComponent group) {
    group
        .addPart()
        .setName("recipient")
        .setValue(new Reference(reading.by().organisation()).setDisplay(reading.by().name()));
    group.addPart().setName("first").setValue(new DateTimeType(reading.first().toString()));
    group.addPart().setName("last").setValue(new DateTimeType(reading.last().toString()));
    group.addPart().setName("times").setValue(new IntegerType((int) reading.times()));
  }

  private static void write(
      SentReferral referral, SharingConsent consent, ParametersParameterComponent group) {
    group.addPart().setName("referral").setValue(new Reference(referral.id()));
    group
        .addPart()
        .setName("recipient")
        .setValue(new Reference(referral.party()).setDisplay(referral.name()));
    group.addPart().setName("date").setValue(new DateTimeType(referral.sentAt().toString()));
    group.addPart().setName("status").setValue(new CodeType(referral.status()));
    if (referral.state() != null) {
      group.addPart().setName("state").setValue(new CodeType(referral.state()));
    }
    group
        .addPart()
        .setName("under-this-consent")
        .setValue(new BooleanType(consent.id().equals(referral.consent())));
  }
}
