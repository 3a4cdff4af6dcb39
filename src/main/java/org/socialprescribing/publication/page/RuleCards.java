package org.socialprescribing.publication.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ElementDefinition.ConstraintSeverity;
import org.socialprescribing.publication.html.Facts;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.page.RuleBook.Stated;
import org.socialprescribing.publication.source.FailingExample;
import org.socialprescribing.publication.source.GuideSource;

/**
 * The rules that a profile states, each with what it asks, and an example that keeps and breaks it.
 */
final class RuleCards {

  private final GuideSource source;
  private final RuleBook rules;
  private final PassingExamples passing;

  RuleCards(GuideSource source, RuleBook rules, PassingExamples passing) {
    this.source = source;
    this.rules = rules;
    this.passing = passing;
  }

  String html(Stream<Stated> stated) {
    return stated.map(this::card).collect(Collectors.joining());
  }

  private String card(Stated rule) {
    String key = rule.constraint().getKey();
    var concept = rules.concept(key);
    String title = concept.map(ConceptDefinitionComponent::getDisplay).orElse(key);
    return """
        <article class="rule" id="rule-%s">
        <h3>%s %s</h3>
        <p>%s</p>
        %s</article>
        """
        .formatted(
            Html.text(key),
            Html.text(title),
            severity(rule.constraint().getSeverity()),
            Html.text(rule.constraint().getHuman()),
            new Facts()
                .add("Rule", Html.codeLink(RuleBook.page(key), key))
                .add("Where", Html.codeLink("#" + rule.element().getId(), rule.element().getId()))
                .add("FHIRPath", Html.code(rule.constraint().getExpression()))
                .add("How to mend it", Html.text(concept.map(c -> c.getDefinition()).orElse("")))
                .add("Passes", passes(rule))
                .add("Fails", fails(key))
                .html());
  }

  /** How strict a rule is, in a word. */
  static String severity(ConstraintSeverity severity) {
    return severity == ConstraintSeverity.ERROR
        ? Html.tag("error", "refused")
        : Html.tag("warning", "warning");
  }

  private String passes(Stated rule) {
    return passing.of(rule).map(example -> Html.link(example.page(), example.title())).orElse("");
  }

  private String fails(String key) {
    return source.failing(key).stream().map(RuleCards::link).collect(Collectors.joining("<br>"));
  }

  static String link(FailingExample payload) {
    return Html.link(payload.page(), payload.title());
  }
}
