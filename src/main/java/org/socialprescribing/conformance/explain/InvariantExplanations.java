package org.socialprescribing.conformance.explain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialprescribing.conformance.explain.Correction.Action;
import org.socialprescribing.fhir.NhsNumber;

/**
 * Invariants: of the guide, with what the guide says about mending them, or of FHIR, in FHIR's
 * words.
 */
final class InvariantExplanations {

  private static final Pattern HUMAN =
      Pattern.compile(
          "^Constraint failed: [^:]+: '(.*?)'(?: \\(defined in \\S+\\))?$", Pattern.DOTALL);
  private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";

  private final GuideRules rules;

  InvariantExplanations(GuideRules rules) {
    this.rules = rules;
  }

  Issue explain(Fault fault) {
    Matcher human = HUMAN.matcher(fault.text());
    String sentence = human.find() ? human.group(1) : fault.text();
    return rules.knows(fault.rule()) && !fault.rule().equals(Rules.FHIR_RULE)
        ? ofGuide(fault, sentence)
        : ofFhir(fault, sentence);
  }

  private Issue ofGuide(Fault fault, String rule) {
    Issue issue = fault.issue(rules.title(fault.rule()) + ". The rule: " + closed(rule));
    Issue placed =
        rules
            .element(fault.rule())
            .map(element -> issue.atElement(fault.inRequest(fault.path().child(element))))
            .orElse(issue);
    if (fault.rule().equals("nhs-number-format")) {
      return withDigitsOnly(fault, placed);
    }
    return rules
        .fragment(fault.rule())
        .map(fragment -> placed.withCorrection(new Correction(action(fault), fragment)))
        .orElse(placed);
  }

  /** A rule that names an element misses it; any other is about the element that holds the rule. */
  private Action action(Fault fault) {
    return rules.element(fault.rule()).isPresent() ? Action.ADD : Action.REPLACE;
  }

  /**
   * Only a number whose check digit is right is proposed: a guessed digit could be another person.
   */
  private static Issue withDigitsOnly(Fault fault, Issue issue) {
    String digits = fault.sent().replaceAll("\\D", "");
    return NhsNumber.isValid(digits)
        ? issue.withCorrection(new Correction(Action.REPLACE, Skeletons.wrap("value", digits)))
        : issue;
  }

  private static Issue ofFhir(Fault fault, String rule) {
    Issue issue = fault.issue(closed(rule));
    if (fault.rule().equals(Rules.FHIR_RULE)) {
      return issue;
    }
    String id = fault.finding().message().getMessageId();
    String type = fault.path().text().split("\\.", 2)[0];
    return issue.withRuleSystem(
        id.startsWith(FHIR) ? id.substring(0, id.indexOf('#')) : FHIR + type);
  }

  private static String closed(String sentence) {
    return sentence.matches("(?s).*[.?!]$") ? sentence : sentence + ".";
  }
}
