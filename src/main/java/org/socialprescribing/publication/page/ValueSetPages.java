package org.socialprescribing.publication.page;

import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;
import org.socialprescribing.publication.html.Words;
import org.socialprescribing.publication.source.Artefact;

/** The pages of value sets: where the codes come from, and which they are. */
final class ValueSetPages {

  private final Context guide;
  private final Expansion expansion;

  ValueSetPages(Context guide) {
    this.guide = guide;
    this.expansion = new Expansion(guide.source());
  }

  Page page(Artefact artefact) {
    var valueSet = (ValueSet) artefact.resource();
    String parts =
        Html.list(valueSet.getCompose().getInclude().stream().map(this::part).toList())
            + excluded(valueSet);
    String body =
        Html.section("Codes", codes(artefact, valueSet))
            + Html.section("Where the codes come from", parts)
            + guide.whereUsed(artefact)
            + Html.section("Key facts", guide.facts(artefact).html())
            + Html.section("Copyright", Html.paragraph(valueSet.getCopyright()))
            + Html.section("JSON", guide.json(artefact));
    return new Page(
        artefact.page(), Section.VALUE_SETS, artefact.title(), artefact.description(), body);
  }

  private String codes(Artefact artefact, ValueSet valueSet) {
    var codes = expansion.of(valueSet);
    var table = Table.of("Codes of " + artefact.title(), "Code", "Display", "Definition", "System");
    codes.forEach(
        code ->
            table.row(
                Html.code(code.code()),
                Html.text(code.display()),
                Html.text(code.definition()),
                guide.links().system(code.system())));
    boolean whole = valueSet.getCompose().getInclude().stream().allMatch(expansion::isListed);
    String note =
        whole
            ? ""
            : Html.paragraph(
                "The value set also has codes that this guide does not list: see where they come"
                    + " from below.");
    return (codes.isEmpty() ? "" : Html.paragraph(Words.count(codes.size(), "code") + "."))
        + table.html()
        + note;
  }

  private String part(ConceptSetComponent part) {
    String from =
        part.hasSystem()
            ? guide.links().system(part.getSystem())
            : part.getValueSet().stream()
                .map(url -> guide.links().canonical(url.getValue()))
                .collect(Collectors.joining(" and "));
    if (part.hasConcept()) {
      return Words.count(part.getConcept().size(), "code") + " of " + from;
    }
    String filters =
        part.getFilter().stream()
            .map(f -> Html.code(f.getProperty() + " " + f.getOp().toCode() + " " + f.getValue()))
            .collect(Collectors.joining(" and "));
    return (part.hasSystem() ? "all codes of " : "the codes of ")
        + from
        + (filters.isEmpty() ? "" : " with " + filters);
  }

  private String excluded(ValueSet valueSet) {
    var parts = valueSet.getCompose().getExclude().stream().map(this::part).toList();
    return parts.isEmpty() ? "" : "<p>Left out:</p>\n" + Html.list(parts);
  }
}
