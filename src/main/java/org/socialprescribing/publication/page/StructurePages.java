package org.socialprescribing.publication.page;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.publication.html.Facts;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Markdown;
import org.socialprescribing.publication.source.Artefact;

/** The pages of profiles and extensions. */
final class StructurePages {

  private static final String COMPLIES =
      "http://hl7.org/fhir/StructureDefinition/structuredefinition-compliesWithProfile";

  private final Context guide;
  private final ElementTables tables;
  private final RuleCards cards;

  StructurePages(Context guide, PassingExamples passing) {
    this.guide = guide;
    this.tables = new ElementTables(guide.links());
    this.cards = new RuleCards(guide.source(), guide.rules(), passing);
  }

  Page page(Artefact artefact) {
    var definition = (StructureDefinition) artefact.resource();
    Section section = Section.of(artefact);
    String body =
        section == Section.PROFILES
            ? profile(artefact, definition)
            : extension(artefact, definition);
    return new Page(
        artefact.page(),
        section,
        section == Section.PROFILES ? "Profile of " + definition.getType() : section.kind(),
        artefact.title(),
        artefact.description(),
        body,
        ElementTables.searchable(definition));
  }

  private String profile(Artefact artefact, StructureDefinition definition) {
    List<Artefact> examples = guide.source().examplesOf(definition);
    return Html.section("When to use it", Markdown.html(definition.getPurpose()))
        + Html.section("Key facts", facts(artefact, definition).html())
        + Html.section("What it asks for", tables.differential(definition))
        + Html.section("Rules", cards.html(RuleBook.statedIn(definition)))
        + Html.section("Example", example(examples))
        + Html.section("On a server", guide.capabilities().ofType(definition.getType()))
        + guide.whereUsed(artefact)
        + Html.section("All elements", tables.all(definition));
  }

  private String extension(Artefact artefact, StructureDefinition definition) {
    String contexts =
        definition.getContext().stream()
            .map(context -> Html.code(context.getExpression()))
            .collect(Collectors.joining(", "));
    return Html.section("When to use it", Markdown.html(definition.getPurpose()))
        + Html.section(
            "Key facts", facts(artefact, definition).add("May stand on", contexts).html())
        + Html.section("What it holds", tables.differential(definition))
        + Html.section("Rules", cards.html(RuleBook.statedIn(definition)))
        + guide.whereUsed(artefact)
        + Html.section("Examples", links(examplesWith(artefact)))
        + Html.section("All elements", tables.all(definition));
  }

  private Facts facts(Artefact artefact, StructureDefinition definition) {
    String complies =
        definition.getExtensionsByUrl(COMPLIES).stream()
            .map(extension -> guide.links().canonical(extension.getValue().primitiveValue()))
            .collect(Collectors.joining(", "));
    String extensions =
        definition.getDifferential().getElement().stream()
            .flatMap(element -> element.getType().stream())
            .filter(type -> type.getCode().equals("Extension"))
            .flatMap(type -> type.getProfile().stream())
            .map(url -> guide.links().canonical(url.getValue()))
            .distinct()
            .collect(Collectors.joining(", "));
    return guide
        .facts(artefact)
        .add("Built on", guide.links().profile(definition.getBaseDefinition()))
        .add("Complies with", complies)
        .add("Extensions used", extensions)
        .add("Applies when", applies(definition));
  }

  private String applies(StructureDefinition definition) {
    return guide
        .links()
        .definition(Canonical.structureDefinition("applies-when"))
        .map(when -> definition.getExtensionByUrl(when.getUrl()))
        .map(when -> Html.code(when.getValue().primitiveValue()))
        .orElse("");
  }

  private String example(List<Artefact> examples) {
    if (examples.isEmpty()) {
      return "";
    }
    Artefact first = examples.get(0);
    String others = links(examples.subList(1, examples.size()));
    return "<h3>%s</h3>\n%s%s%s"
        .formatted(
            Html.link(first.page(), first.title()),
            Html.paragraph(first.description()),
            guide.json(first),
            others.isEmpty() ? "" : "<h3>More examples</h3>\n" + others);
  }

  private List<Artefact> examplesWith(Artefact extension) {
    String url = "\"" + extension.url() + "\"";
    return guide.source().examples().stream().filter(e -> e.json().contains(url)).toList();
  }

  /** Artefacts by their titles, with a sentence about each. */
  static String links(List<Artefact> artefacts) {
    return Html.list(
        artefacts.stream()
            .map(
                a ->
                    Html.link(a.page(), a.title())
                        + (a.description().isEmpty()
                            ? ""
                            : " <span class=\"soft\">" + Html.text(a.description()) + "</span>"))
            .toList());
  }
}
