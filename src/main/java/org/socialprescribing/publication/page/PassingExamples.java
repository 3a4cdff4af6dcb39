package org.socialprescribing.publication.page;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.BooleanType;
import org.socialprescribing.publication.page.RuleBook.Stated;
import org.socialprescribing.publication.source.Artefact;
import org.socialprescribing.publication.source.GuideSource;

/**
 * Finds the example that shows best how a rule is kept.
 *
 * <p>That every example keeps every rule is the validator's to prove. Here the one is chosen in
 * which the rule has something to say: for a rule "a implies b" an example in which a holds.
 */
final class PassingExamples {

  private static final String IMPLIES = " implies ";

  private final GuideSource source;
  private final IFhirPath paths = FhirContext.forR4Cached().newFhirPath();

  PassingExamples(GuideSource source) {
    this.source = source;
  }

  Optional<Artefact> of(Stated rule) {
    List<Artefact> candidates = candidates(rule);
    String condition = condition(rule.constraint().getExpression());
    return candidates.stream()
        .filter(example -> concerns(example, rule, condition))
        .findFirst()
        .or(
            () ->
                candidates.stream().filter(example -> concerns(example, rule, "true")).findFirst())
        .or(() -> candidates.stream().findFirst());
  }

  private List<Artefact> candidates(Stated rule) {
    if (!rule.definition().getType().equals("Extension")) {
      return source.examplesOf(rule.definition());
    }
    String url = "\"" + rule.definition().getUrl() + "\"";
    return source.examples().stream().filter(example -> example.json().contains(url)).toList();
  }

  private boolean concerns(Artefact example, Stated rule, String condition) {
    String path = rule.element().getPath();
    int dot = path.indexOf('.');
    if (rule.definition().getType().equals("Extension")) {
      return true;
    }
    if (dot < 0) {
      return holds(example.resource(), condition);
    }
    return evaluate(example.resource(), path.substring(dot + 1).replace("[x]", "")).stream()
        .anyMatch(element -> holds(element, condition));
  }

  /** What has to be so for the rule to ask anything. */
  private static String condition(String expression) {
    int implies = expression.indexOf(IMPLIES);
    if (implies < 0) {
      return "true";
    }
    String condition = expression.substring(0, implies).trim();
    boolean whole =
        condition.chars().filter(c -> c == '(').count()
            == condition.chars().filter(c -> c == ')').count();
    return whole ? condition : "true";
  }

  private boolean holds(IBase element, String condition) {
    var result = evaluate(element, condition);
    return result.size() == 1 && result.get(0) instanceof BooleanType value
        ? value.booleanValue()
        : !result.isEmpty();
  }

  private List<IBase> evaluate(IBase element, String expression) {
    return paths.evaluate(element, expression, IBase.class);
  }
}
