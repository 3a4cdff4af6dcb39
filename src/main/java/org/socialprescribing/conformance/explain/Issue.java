package org.socialprescribing.conformance.explain;

import jakarta.annotation.Nullable;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.fhir.Canonical;

/**
 * One thing that is wrong with a request, or worth knowing, for the engineer who sent it.
 *
 * @param rule the stable id of the rule, documented in the guide's CodeSystem {@code rule}
 * @param ruleSystem the system of the id: ours, or the FHIR definition that holds an invariant of
 *     FHIR itself
 * @param sentence what is wrong, in plain English
 * @param expression FHIRPath of the element; empty when the request as a whole is meant
 * @param line line in the request's text, from 1; 0 when not known
 * @param column column in the request's text, from 1; 0 when not known
 * @param advice what to do, in plain English; empty when the sentence says it all
 * @param correction what to send instead, where the server can know it
 * @param guidePage path of the guide's page for the profile and the element, below the server's
 *     root; empty when none
 * @param related another record that has to do with it, as {@code Type/id}; empty when none
 */
public record Issue(
    IssueSeverity severity,
    IssueType type,
    String rule,
    String ruleSystem,
    String sentence,
    String expression,
    int line,
    int column,
    String advice,
    @Nullable Correction correction,
    String guidePage,
    String related) {

  /** An error about the request as a whole. */
  public static Issue error(String rule, String sentence) {
    return new Issue(
        IssueSeverity.ERROR,
        IssueType.PROCESSING,
        rule,
        Canonical.RULE_SYSTEM,
        sentence,
        "",
        0,
        0,
        "",
        null,
        GuidePages.ofRule(rule),
        "");
  }

  /** Something that the sender of an accepted request should know. */
  public static Issue warning(String rule, String sentence) {
    return error(rule, sentence).withSeverity(IssueSeverity.WARNING);
  }

  public Issue withSeverity(IssueSeverity newSeverity) {
    return new Issue(
        newSeverity,
        type,
        rule,
        ruleSystem,
        sentence,
        expression,
        line,
        column,
        advice,
        correction,
        guidePage,
        related);
  }

  public Issue withType(IssueType newType) {
    return new Issue(
        severity,
        newType,
        rule,
        ruleSystem,
        sentence,
        expression,
        line,
        column,
        advice,
        correction,
        guidePage,
        related);
  }

  public Issue withRuleSystem(String newSystem) {
    return new Issue(
        severity,
        type,
        rule,
        newSystem,
        sentence,
        expression,
        line,
        column,
        advice,
        correction,
        guidePage,
        related);
  }

  public Issue at(int newLine, int newColumn) {
    return new Issue(
        severity,
        type,
        rule,
        ruleSystem,
        sentence,
        expression,
        newLine,
        newColumn,
        advice,
        correction,
        guidePage,
        related);
  }

  public Issue atElement(String newExpression) {
    return new Issue(
        severity,
        type,
        rule,
        ruleSystem,
        sentence,
        newExpression,
        line,
        column,
        advice,
        correction,
        guidePage,
        related);
  }

  public Issue withAdvice(String newAdvice) {
    return new Issue(
        severity,
        type,
        rule,
        ruleSystem,
        sentence,
        expression,
        line,
        column,
        newAdvice,
        correction,
        guidePage,
        related);
  }

  public Issue withCorrection(Correction newCorrection) {
    return new Issue(
        severity,
        type,
        rule,
        ruleSystem,
        sentence,
        expression,
        line,
        column,
        advice,
        newCorrection,
        guidePage,
        related);
  }

  public Issue withGuidePage(String newPage) {
    return new Issue(
        severity,
        type,
        rule,
        ruleSystem,
        sentence,
        expression,
        line,
        column,
        advice,
        correction,
        newPage,
        related);
  }

  public Issue withRelated(String newRelated) {
    return new Issue(
        severity,
        type,
        rule,
        ruleSystem,
        sentence,
        expression,
        line,
        column,
        advice,
        correction,
        guidePage,
        newRelated);
  }
}
