package org.socialprescribing.publication.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.CodeSystem.PropertyComponent;
import org.hl7.fhir.r4.model.Coding;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;
import org.socialprescribing.publication.html.Words;
import org.socialprescribing.publication.source.Artefact;

/** The pages of code systems: each concept with an anchor and its properties. */
final class CodeSystemPages {

  private final Context guide;

  CodeSystemPages(Context guide) {
    this.guide = guide;
  }

  Page page(Artefact artefact) {
    var system = (CodeSystem) artefact.resource();
    var concepts = Expansion.flat(system.getConcept());
    String body =
        Html.section(
                "Codes",
                Html.paragraph(Words.count(concepts.size(), "code") + ".")
                    + table(artefact, system))
            + Html.section("Properties", properties(system))
            + guide.whereUsed(artefact)
            + Html.section("Key facts", guide.facts(artefact).html())
            + Html.section("Copyright", Html.paragraph(system.getCopyright()))
            + Html.section("JSON", guide.json(artefact));
    var anchors =
        concepts.stream()
            .map(c -> new Page.Anchor("Code", c.getCode(), c.getDisplay(), c.getDefinition()))
            .toList();
    return new Page(
        artefact.page(),
        Section.CODE_SYSTEMS,
        Section.CODE_SYSTEMS.kind(),
        artefact.title(),
        artefact.description(),
        body,
        anchors);
  }

  private String table(Artefact artefact, CodeSystem system) {
    List<String> columns = new ArrayList<>(List.of("Code", "Display", "Definition"));
    system.getProperty().forEach(property -> columns.add(Words.sentence(property.getCode())));
    var table = Table.of("Codes of " + artefact.title(), columns.toArray(String[]::new));
    rows(table, system, system.getConcept(), 0);
    return table.html();
  }

  private void rows(
      Table table, CodeSystem system, List<ConceptDefinitionComponent> concepts, int depth) {
    for (var concept : concepts) {
      List<String> cells = new ArrayList<>();
      cells.add(
          "<span class=\"element depth-%d\">%s</span>"
              .formatted(depth, Html.code(concept.getCode())));
      cells.add(Html.text(concept.getDisplay()));
      cells.add(Html.text(concept.getDefinition()));
      system.getProperty().forEach(property -> cells.add(values(system, concept, property)));
      table.rowWith(" id=\"" + Html.text(concept.getCode()) + "\"", cells.toArray(String[]::new));
      rows(table, system, concept.getConcept(), depth + 1);
    }
  }

  private String values(
      CodeSystem system, ConceptDefinitionComponent concept, PropertyComponent property) {
    return concept.getProperty().stream()
        .filter(value -> value.getCode().equals(property.getCode()))
        .map(value -> value(system, value))
        .collect(Collectors.joining(", "));
  }

  private String value(CodeSystem system, ConceptPropertyComponent property) {
    if (property.getValue() instanceof Coding coding) {
      String display =
          guide.terms().of(coding.getSystem(), coding.getCode()).orElse(coding.getCode());
      return guide
          .links()
          .page(coding.getSystem())
          .map(page -> Html.link(page + "#" + coding.getCode(), display))
          .orElse(Html.text(coding.hasDisplay() ? coding.getDisplay() : display));
    }
    String value = property.getValue().primitiveValue();
    boolean ownCode =
        Expansion.flat(system.getConcept()).stream().anyMatch(c -> c.getCode().equals(value));
    return property.hasValueBooleanType()
        ? (value.equals("true") ? "yes" : "no")
        : ownCode ? Html.codeLink("#" + value, value) : Html.text(value);
  }

  private static String properties(CodeSystem system) {
    var table = Table.of("Properties of the codes", "Property", "Type", "What it says");
    system
        .getProperty()
        .forEach(
            property ->
                table.row(
                    Html.code(property.getCode()),
                    property.getType().toCode(),
                    Html.text(property.getDescription())));
    return table.html();
  }
}
