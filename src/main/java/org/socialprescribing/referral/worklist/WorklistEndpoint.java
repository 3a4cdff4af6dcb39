package org.socialprescribing.referral.worklist;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.hl7.fhir.r4.model.IdType;
import org.socialprescribing.fhir.FhirEndpoint;

/**
 * {@code $caseload}, {@code $worklist} and {@code $sent-referrals}: what somebody has to look at.
 */
public final class WorklistEndpoint implements FhirEndpoint {

  private final Questions questions;
  private final Worklists worklists;
  private final Clock clock;

  WorklistEndpoint(Questions questions, Worklists worklists, Clock clock) {
    this.questions = questions;
    this.worklists = worklists;
    this.clock = clock;
  }

  @Operation(
      name = "$caseload",
      typeName = "PractitionerRole",
      idempotent = true,
      manualResponse = true)
  public void caseload(
      @IdParam IdType role, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    answer(Whose.workOf(name(role), false), new Asked(request), request, response);
  }

  @Operation(
      name = "$worklist",
      typeName = "Organization",
      idempotent = true,
      manualResponse = true)
  public void worklist(
      @IdParam IdType organisation, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    var asked = new Asked(request);
    answer(Whose.workOf(name(organisation), Questions.team(asked)), asked, request, response);
  }

  @Operation(
      name = "$sent-referrals",
      typeName = "Organization",
      idempotent = true,
      manualResponse = true)
  public void sentByOrganisation(
      @IdParam IdType organisation, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    answer(Whose.sentBy(name(organisation)), new Asked(request), request, response);
  }

  @Operation(
      name = "$sent-referrals",
      typeName = "PractitionerRole",
      idempotent = true,
      manualResponse = true)
  public void sentByRole(
      @IdParam IdType role, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    answer(Whose.sentBy(name(role)), new Asked(request), request, response);
  }

  private void answer(
      Whose whose, Asked asked, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    Page page = worklists.page(questions.of(whose, asked));
    if (page.lines().isEmpty() && !worklists.knows(whose.party())) {
      throw new ResourceNotFoundException(new IdType(whose.party()));
    }
    String text = new SearchsetText(request.getFhirServerBase()).of(page, asked, clock.instant());
    Searchset.send(text, request, response);
  }

  private static String name(IdType id) {
    return id.getResourceType() + "/" + id.getIdPart();
  }
}
