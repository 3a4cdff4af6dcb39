package org.socialprescribing.referral.worklist;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.hl7.fhir.r4.model.IdType;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.conformance.TextSearchset;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.security.SharingWishes;

/**
 * {@code $caseload}, {@code $worklist} and {@code $sent-referrals}: what somebody has to look at.
 */
public final class WorklistEndpoint implements FhirEndpoint {

  private final Questions questions;
  private final Worklists worklists;
  private final Capacities capacities;
  private final SharingWishes wishes;
  private final Clock clock;

  WorklistEndpoint(
      Questions questions,
      Worklists worklists,
      Capacities capacities,
      SharingWishes wishes,
      Clock clock) {
    this.questions = questions;
    this.worklists = worklists;
    this.capacities = capacities;
    this.wishes = wishes;
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
    var text = new SearchsetText(request.getFhirServerBase());
    capacities.of(name(role)).ifPresent(full -> text.with(full, capacities.usual()));
    answer(Whose.workOf(name(role), false), new OperationInput(request), text, request, response);
  }

  @Operation(
      name = "$worklist",
      typeName = "Organization",
      idempotent = true,
      manualResponse = true)
  public void worklist(
      @IdParam IdType organisation, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    var asked = new OperationInput(request);
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
    answer(Whose.sentBy(name(organisation)), new OperationInput(request), request, response);
  }

  @Operation(
      name = "$sent-referrals",
      typeName = "PractitionerRole",
      idempotent = true,
      manualResponse = true)
  public void sentByRole(
      @IdParam IdType role, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    answer(Whose.sentBy(name(role)), new OperationInput(request), request, response);
  }

  private void answer(
      Whose whose,
      OperationInput asked,
      ServletRequestDetails request,
      HttpServletResponse response)
      throws IOException {
    answer(whose, asked, new SearchsetText(request.getFhirServerBase()), request, response);
  }

  private void answer(
      Whose whose,
      OperationInput asked,
      SearchsetText text,
      ServletRequestDetails request,
      HttpServletResponse response)
      throws IOException {
    Page page = worklists.page(questions.of(whose, asked));
    if (page.lines().isEmpty() && !worklists.knows(whose.party())) {
      throw new ResourceNotFoundException(new IdType(whose.party()));
    }
    Page shown = page.without(wishes.refusedTo(request));
    ShownOnPage.note(shown, request);
    TextSearchset.send(text.of(shown, asked, clock.instant()), request, response);
  }

  private static String name(IdType id) {
    return id.getResourceType() + "/" + id.getIdPart();
  }
}
