package org.socialprescribing.conformance.explain;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.validation.Finding;
import org.socialprescribing.conformance.validation.GuideValidator;

/**
 * Who explains which rule; a rule that nobody claims is an invariant, or a rule of FHIR in FHIR's
 * own words.
 */
final class Explanations {

  private final GuideRules rules;
  private final Map<String, Function<Fault, Issue>> byRule = new HashMap<>();
  private final Function<Fault, Issue> otherwise;

  Explanations(
      FhirContext fhir, Guide guide, IValidationSupport supports, GuideValidator validator) {
    this.rules = new GuideRules(guide);
    var definitions = new Definitions(supports);
    var codes = new AllowedCodes(supports);
    var skeletons = new Skeletons(fhir, codes, definitions);
    byRule.putAll(new ElementExplanations(definitions, skeletons).byRule());
    byRule.putAll(new ValueExplanations(definitions, skeletons).byRule());
    byRule.putAll(new CodeExplanations(definitions, codes).byRule());
    byRule.putAll(new ReferenceExplanations(definitions, skeletons).byRule());
    byRule.putAll(new ProfileExplanations(guide, validator).byRule());
    byRule.putAll(AnswerExplanations.byRule());
    this.otherwise = new InvariantExplanations(rules)::explain;
  }

  Issue of(Finding finding) {
    Fault fault = Fault.of(finding);
    Issue issue = byRule.getOrDefault(fault.rule(), otherwise).apply(fault);
    return issue.advice().isEmpty() ? issue.withAdvice(rules.advice(fault.rule())) : issue;
  }
}
