package org.socialprescribing.conformance.explain;

import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UrlType;
import org.socialprescribing.fhir.Canonical;

/**
 * Writes explained issues as a FHIR OperationOutcome.
 *
 * <p>{@code details} has the rule and the sentence, {@code diagnostics} the advice for people who
 * read nothing else, extensions hold line, column, correction, related record and guide page for
 * programs. Line and column are in HL7's extensions {@code operationoutcome-issue-line} and {@code
 * -col}.
 */
final class OutcomeWriter {

  private static final String HL7 =
      "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-";
  private static final String CORRECTION = Canonical.structureDefinition("issue-correction");
  private static final String GUIDE_PAGE = Canonical.structureDefinition("issue-guide-page");
  private static final String RELATED = Canonical.structureDefinition("issue-related-record");

  private OutcomeWriter() {}

  /**
   * @param serverRoot the address below which the guide's pages are, without a slash at the end
   */
  static OperationOutcome write(List<Issue> issues, String serverRoot) {
    var outcome = new OperationOutcome();
    issues.forEach(issue -> write(outcome.addIssue(), issue, serverRoot));
    return outcome;
  }

  private static void write(
      OperationOutcomeIssueComponent written, Issue issue, String serverRoot) {
    written.setSeverity(issue.severity()).setCode(issue.type());
    written
        .getDetails()
        .setText(issue.sentence())
        .addCoding()
        .setSystem(issue.ruleSystem())
        .setCode(issue.rule());
    String diagnostics = diagnostics(issue, serverRoot);
    if (!diagnostics.isEmpty()) {
      written.setDiagnostics(diagnostics);
    }
    if (!issue.expression().isEmpty()) {
      written.addExpression(issue.expression());
    }
    if (issue.line() > 0) {
      written.addExtension(HL7 + "line", new IntegerType(issue.line()));
      written.addExtension(HL7 + "col", new IntegerType(issue.column()));
    }
    if (issue.correction() != null) {
      written.addExtension(correction(issue.correction()));
    }
    if (!issue.related().isEmpty()) {
      written.addExtension(RELATED, new Reference(issue.related()));
    }
    if (!issue.guidePage().isEmpty()) {
      written.addExtension(GUIDE_PAGE, new UrlType(serverRoot + issue.guidePage()));
    }
  }

  private static Extension correction(Correction correction) {
    var extension = new Extension(CORRECTION);
    extension.addExtension("action", new CodeType(correction.action().code()));
    if (!correction.fragment().isEmpty()) {
      extension.addExtension("fragment", new StringType(correction.fragment()));
    }
    return extension;
  }

  private static String diagnostics(Issue issue, String serverRoot) {
    var text = new StringBuilder(issue.advice());
    if (!issue.related().isEmpty()) {
      text.append(text.isEmpty() ? "" : " ")
          .append("See %s/fhir/%s.".formatted(serverRoot, issue.related()));
    }
    if (issue.correction() != null && !issue.correction().fragment().isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append("Send: ").append(issue.correction().fragment());
    }
    if (issue.line() > 0) {
      text.append(text.isEmpty() ? "" : " ")
          .append("(line %d, column %d)".formatted(issue.line(), issue.column()));
    }
    return text.toString();
  }
}
