package org.socialprescribing.breakglass;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Instant;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.socialprescribing.audit.AuditNotes;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.security.Caller;

/**
 * {@code Patient/[id]/$break-glass} opens a person's restricted information for a while; {@code
 * Organization/[id]/$glass-broken} tells the organisation's lead who has done so. F32, F33.
 */
public final class BreakGlassEndpoint implements FhirEndpoint {

  /** HL7 v3 PurposeOfUse. */
  private static final String BREAK_THE_GLASS = "BTG";

  private static final int UNPROCESSABLE = 422;
  private static final int SHORTEST = 10;
  private static final int LONGEST = 1000;
  private static final int LATEST = 200;

  private final BreakingGlass breaking;
  private final Opened opened;
  private final Telling telling;

  BreakGlassEndpoint(BreakingGlass breaking, Opened opened, Telling telling) {
    this.breaking = breaking;
    this.opened = opened;
    this.telling = telling;
  }

  /**
   * @param reason why it cannot wait, in 10 to 1,000 characters
   */
  @Operation(name = "$break-glass", typeName = "Patient")
  public Parameters breakGlass(
      @IdParam IdType person,
      @OperationParam(name = "reason") StringType reason,
      RequestDetails request) {
    String words = reason == null || reason.getValue() == null ? "" : reason.getValue().strip();
    if (words.length() < SHORTEST || words.length() > LONGEST) {
      throw refused(
          "break-glass-reason",
          "Breaking glass needs a reason of %d to %,d characters.".formatted(SHORTEST, LONGEST),
          "Send a parameter reason that says why it cannot wait.");
    }
    Caller caller =
        Caller.of(request)
            .orElseThrow(
                () ->
                    refused(
                        "break-glass-reason",
                        "Nothing is held back here: the server runs without login.",
                        "Read the record as usual."));
    AuditNotes.of(request).purpose(BREAK_THE_GLASS, words);
    var until = breaking.open("Patient/" + person.getIdPart(), caller, words);
    var answer = new Parameters();
    answer.addParameter("person", new Reference("Patient/" + person.getIdPart()));
    answer.addParameter("until", new DateTimeType(until.toString()));
    return answer;
  }

  @Operation(name = "$glass-broken", typeName = "Organization", idempotent = true)
  public Parameters glassBroken(@IdParam IdType organisation) {
    var answer = new Parameters();
    Telling.Words words = telling.words();
    for (Opened.Opening opening : opened.at("Organization/" + organisation.getIdPart(), LATEST)) {
      ParametersParameterComponent group = answer.addParameter().setName("opened");
      write(opening, group);
      if (opening.toldAt() == null) {
        group.addPart().setName("not-told").setValue(new StringType(words.notTold(opening)));
      } else {
        group.addPart().setName("told").setValue(time(opening.toldAt()));
      }
    }
    return answer;
  }

  private static void write(Opened.Opening opening, ParametersParameterComponent group) {
    group.addPart().setName("person").setValue(new Reference(opening.person()));
    group.addPart().setName("date").setValue(time(opening.openedAt()));
    group.addPart().setName("reason").setValue(new StringType(opening.reason()));
    if (opening.staff() != null) {
      group.addPart().setName("by").setValue(new Reference(opening.staff()));
    }
    if (opening.client() != null) {
      group.addPart().setName("program").setValue(new StringType(opening.client()));
    }
  }

  private static DateTimeType time(Instant at) {
    return new DateTimeType(at.toString());
  }

  private static RefusedRequest refused(String rule, String sentence, String advice) {
    return RefusedRequest.of(
        UNPROCESSABLE, Issue.error(rule, sentence).withType(IssueType.REQUIRED).withAdvice(advice));
  }
}
