package org.socialprescribing.conformance.explain;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.validation.Finding;
import org.socialprescribing.conformance.validation.GuideValidator;

/**
 * Turns what the validator found into what the sender needs: which rule, where, why, and what to
 * send instead.
 *
 * <p>Several messages about one element are one fault, told by its most telling rule.
 */
public final class Explainer {

  private final Explanations explanations;

  public Explainer(
      FhirContext fhir, Guide guide, IValidationSupport supports, GuideValidator validator) {
    this.explanations = new Explanations(fhir, guide, supports, validator);
  }

  /**
   * An explained refusal with the element whose content was judged, which for an invariant is not
   * where to mend it.
   */
  private record Explained(Issue issue, String judged) {}

  /** The refusals among the findings, explained, in the order of the text. */
  public List<Issue> explain(List<Finding> findings) {
    var byElement = new LinkedHashMap<String, Explained>();
    for (Finding finding : findings) {
      if (finding.isRefusal()) {
        Issue issue = explanations.of(finding);
        Fault fault = Fault.of(finding);
        // Several invariants at one element are several faults; other rules at one element are one.
        String key = issue.expression() + (isInvariant(issue) ? "#" + issue.rule() : "");
        byElement.merge(
            key,
            new Explained(issue, fault.inRequest(fault.path())),
            (first, second) ->
                Rules.rank(second.issue().rule()) < Rules.rank(first.issue().rule())
                    ? second
                    : first);
      }
    }
    var explained = List.copyOf(byElement.values());
    return explained.stream()
        .filter(one -> explained.stream().noneMatch(other -> isConsequence(one, other)))
        .map(Explained::issue)
        .sorted(Comparator.comparingInt(Issue::line).thenComparingInt(Issue::column))
        .toList();
  }

  /** The same for content that was never text of the sender's, such as the result of a patch. */
  public List<Issue> explainWithoutPositions(List<Finding> findings) {
    return explain(findings).stream().map(issue -> issue.at(0, 0)).toList();
  }

  /**
   * A rule about an element that could not be read, or about what is around it, says nothing new.
   */
  private static boolean isConsequence(Explained one, Explained other) {
    if (other.issue().expression().startsWith(one.issue().expression() + "('")) {
      return true; // Too few extensions, because the one that the other issue names is missing.
    }
    if (isInvariant(one.issue()) && other.issue().rule().equals("element-missing")) {
      return one.issue().expression().equals(other.issue().expression());
    }
    if (!Rules.hidesOthers(other.issue().rule())) {
      return false;
    }
    String unread = other.issue().expression();
    return isInvariant(one.issue())
        ? unread.startsWith(one.issue().expression())
        : one.issue().rule().equals("answer-missing") && unread.startsWith(one.judged());
  }

  private static boolean isInvariant(Issue issue) {
    return issue.type() == IssueType.INVARIANT;
  }
}
