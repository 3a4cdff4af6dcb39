package org.socialprescribing.publication.page;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.socialprescribing.publication.html.Facts;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Json;
import org.socialprescribing.publication.page.RuleBook.Stated;
import org.socialprescribing.publication.source.Artefact;

/** The page that explained errors point to: what each rule means, and how to mend its breach. */
final class RulesPage {

  private final Context guide;

  RulesPage(Context guide) {
    this.guide = guide;
  }

  Page page(Artefact artefact) {
    var concepts = ((CodeSystem) artefact.resource()).getConcept();
    var general = concepts.stream().filter(c -> !isStated(c)).toList();
    var stated = concepts.stream().filter(this::isStated).toList();
    String body =
        Html.section("Key facts", guide.facts(artefact).html())
            + Html.section(
                "Rules of content and protocol",
                Html.paragraph("These hold for every record and every request.") + rules(general))
            + Html.section(
                "Rules of the profiles",
                Html.paragraph("Each is an invariant of a profile, under the invariant's key.")
                    + rules(stated));
    var anchors =
        concepts.stream()
            .map(c -> new Page.Anchor("Rule", c.getCode(), c.getDisplay(), c.getDefinition()))
            .toList();
    return new Page(
        artefact.page(),
        Section.CODE_SYSTEMS,
        Section.CODE_SYSTEMS.kind(),
        "Rules and errors",
        artefact.description(),
        body,
        anchors);
  }

  private boolean isStated(ConceptDefinitionComponent concept) {
    return !guide.rules().statements(concept.getCode()).isEmpty();
  }

  private String rules(List<ConceptDefinitionComponent> concepts) {
    return concepts.stream().map(this::rule).collect(Collectors.joining());
  }

  private String rule(ConceptDefinitionComponent concept) {
    String key = concept.getCode();
    var statements = guide.rules().statements(key);
    String severity =
        statements.isEmpty()
            ? ""
            : " " + RuleCards.severity(statements.get(0).constraint().getSeverity());
    return """
        <article class="rule" id="%s">
        <h3>%s%s</h3>
        %s%s%s</article>
        """
        .formatted(
            Html.text(key),
            Html.text(concept.getDisplay()),
            severity,
            meaning(statements),
            facts(concept, statements),
            fragment(concept));
  }

  private static String meaning(List<Stated> statements) {
    return statements.stream()
        .map(stated -> stated.constraint().getHuman())
        .distinct()
        .map(Html::paragraph)
        .collect(Collectors.joining());
  }

  private String facts(ConceptDefinitionComponent concept, List<Stated> statements) {
    String where =
        statements.stream().map(RulesPage::where).distinct().collect(Collectors.joining("<br>"));
    String expression =
        statements.stream()
            .map(stated -> Html.code(stated.constraint().getExpression()))
            .distinct()
            .collect(Collectors.joining("<br>"));
    String failing =
        guide.source().failing(concept.getCode()).stream()
            .map(RuleCards::link)
            .collect(Collectors.joining("<br>"));
    return new Facts()
        .add("Rule", Html.code(concept.getCode()))
        .add(
            statements.isEmpty() ? "Meaning" : "How to mend it", Html.text(concept.getDefinition()))
        .add("Stated by", where)
        .add("FHIRPath", expression)
        .add("Fails", failing)
        .html();
  }

  private static String where(Stated stated) {
    String id = stated.definition().getIdElement().getIdPart();
    String page = "StructureDefinition-" + id + ".html";
    return Html.link(page, stated.definition().getTitle())
        + " at "
        + Html.codeLink(page + "#" + stated.element().getId(), stated.element().getId());
  }

  private static String fragment(ConceptDefinitionComponent concept) {
    return concept.getProperty().stream()
        .filter(property -> property.getCode().equals("fragment"))
        .map(property -> Json.html(property.getValue().primitiveValue()))
        .map(
            json ->
                "<p class=\"label\">Send</p>\n"
                    + Html.block("What mends " + concept.getCode(), json))
        .collect(Collectors.joining());
  }
}
