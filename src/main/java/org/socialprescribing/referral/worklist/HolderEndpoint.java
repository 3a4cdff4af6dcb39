package org.socialprescribing.referral.worklist;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.socialprescribing.fhir.FhirEndpoint;

/** {@code Patient/[id]/$holder}: who holds a person now. */
public final class HolderEndpoint implements FhirEndpoint {

  private final Worklists worklists;
  private final Holdings holdings;

  HolderEndpoint(Worklists worklists, Holdings holdings) {
    this.worklists = worklists;
    this.holdings = holdings;
  }

  @Operation(name = "$holder", typeName = "Patient", idempotent = true)
  public Parameters holder(@IdParam IdType id) {
    String person = "Patient/" + id.getIdPart();
    if (!worklists.knows(person)) {
      throw new ResourceNotFoundException(id);
    }
    List<Holding> held = holdings.of(person);
    var answer = new Parameters();
    answer.addParameter("person", new Reference(person));
    answer.addParameter("open-referrals", new UnsignedIntType(held.size()));
    if (held.isEmpty()) {
      answer.addParameter(
          "note", new StringType("The person has no open referral, so nobody holds them in one."));
    }
    held.forEach(holding -> write(holding, answer.addParameter().setName("holding")));
    return answer;
  }

  private static void write(Holding holding, ParametersParameterComponent group) {
    group.addPart().setName("holder").setValue(holding.holder());
    group.addPart().setName("since").setValue(new DateTimeType(JsonText.written(holding.since())));
    group.addPart().setName("referral").setValue(new Reference(holding.referral()));
    group.addPart().setName("task").setValue(new Reference(holding.task()));
    group
        .addPart()
        .setName("status")
        .setValue(new CodeType(holding.state().taskStatus().orElseThrow()));
  }
}
