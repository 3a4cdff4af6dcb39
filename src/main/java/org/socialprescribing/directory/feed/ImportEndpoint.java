package org.socialprescribing.directory.feed;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.fhir.FhirEndpoint;

/**
 * {@code POST $import-open-referral}: an operator has a feed imported at once; {@code GET
 * $import-progress} says how far that has got.
 */
public final class ImportEndpoint implements FhirEndpoint {

  private final Imports imports;
  private final ImportJob job;
  private final Runs runs;

  ImportEndpoint(Imports imports, ImportJob job, Importing.Tables tables) {
    this.imports = imports;
    this.job = job;
    this.runs = tables.runs();
  }

  @Operation(name = "$import-open-referral")
  public Parameters importOpenReferral(RequestDetails request) {
    var input = new OperationInput(request);
    Feed feed = feed(imports, input);
    job.request(feed.name());
    var answer = new Parameters();
    answer.addParameter("feed", new StringType(feed.name()));
    answer.addParameter(
        "progress",
        new UriType(request.getFhirServerBase() + "/$import-progress?feed=" + feed.name()));
    return answer;
  }

  /** Only a feed of the settings: no client leads this server to an address. */
  static Feed feed(Imports imports, OperationInput input) {
    String name = input.one("feed").or(() -> input.one("url")).orElse("");
    return imports
        .find(name)
        .orElseThrow(
            () ->
                RefusedRequest.badRequest(
                    Issue.error(
                            "feed-unknown",
                            name.isEmpty()
                                ? "No feed was named."
                                : "The settings of this server have no such feed.")
                        .withAdvice(
                            imports.feeds().isEmpty()
                                ? "Put the feed into the settings first:"
                                    + " social-prescribing.directory.feeds.<name>.url."
                                : "Send feed with one of "
                                    + String.join(", ", imports.feeds().keySet())
                                    + ", or url with the address of one of them.")));
  }

  @Operation(name = "$import-progress", idempotent = true)
  public Parameters progress(RequestDetails request) {
    var input = new OperationInput(request);
    Feed feed = feed(imports, input);
    var answer = new Parameters();
    answer.addParameter("feed", new StringType(feed.name()));
    runs.latest(feed.name()).ifPresent(run -> write(run, answer));
    return answer;
  }

  private static void write(Run run, Parameters answer) {
    answer.addParameter("run", new StringType(Long.toString(run.id())));
    answer.addParameter("source", new StringType(run.source()));
    answer.addParameter("state", new CodeType(run.state().code()));
    answer.addParameter("started", new InstantType(run.started().toString()));
    if (run.finished() != null) {
      answer.addParameter("finished", new InstantType(run.finished().toString()));
    }
    answer.addParameter("next-page", new IntegerType(run.nextPage()));
    if (run.pages() != null) {
      answer.addParameter("pages", new IntegerType(run.pages()));
    }
    numbers(answer, "count", run.counts());
    numbers(answer, "not-kept", run.notKept());
    answer.addParameter().setName("outcome").setResource(outcome(run));
  }

  private static void numbers(Parameters answer, String name, Map<String, Long> numbers) {
    numbers.forEach(
        (of, number) -> {
          var group = answer.addParameter().setName(name);
          group.addPart().setName("of").setValue(new StringType(of));
          group.addPart().setName("entries").setValue(new IntegerType(Math.toIntExact(number)));
        });
  }

  private static OperationOutcome outcome(Run run) {
    var outcome = new OperationOutcome();
    run.troubles().forEach(trouble -> write(trouble, outcome.addIssue()));
    if (outcome.getIssue().isEmpty()) {
      outcome
          .addIssue()
          .setSeverity(IssueSeverity.INFORMATION)
          .setCode(IssueType.INFORMATIONAL)
          .setDiagnostics("Nothing went wrong with the feed as a whole.");
    }
    return outcome;
  }

  private static void write(Run.Trouble trouble, OperationOutcomeIssueComponent issue) {
    issue.setSeverity(IssueSeverity.ERROR).setCode(IssueType.PROCESSING);
    issue
        .getDetails()
        .addCoding()
        .setSystem(Canonical.BASE + "/CodeSystem/import-problem")
        .setCode(trouble.code());
    issue.setDiagnostics(
        trouble.page() == null
            ? trouble.sentence()
            : "Page %d: %s".formatted(trouble.page(), trouble.sentence()));
  }
}
