package org.socialprescribing.publication.page;

import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;
import org.socialprescribing.publication.source.Artefact;

/** The pages of concept maps: which code stands for which in another system. */
final class ConceptMapPages {

  private final Context guide;

  ConceptMapPages(Context guide) {
    this.guide = guide;
  }

  Page page(Artefact artefact) {
    var map = (ConceptMap) artefact.resource();
    var groups = new StringBuilder();
    for (var group : map.getGroup()) {
      groups.append(group(artefact, group));
    }
    String body =
        Html.section("Codes", groups.toString())
            + Html.section("Key facts", guide.facts(artefact).html())
            + Html.section("Copyright", Html.paragraph(map.getCopyright()))
            + Html.section("JSON", guide.json(artefact));
    return new Page(
        artefact.page(), Section.CONCEPT_MAPS, artefact.title(), artefact.description(), body);
  }

  private String group(Artefact artefact, ConceptMapGroupComponent group) {
    var table = Table.of("Codes of " + artefact.title(), "From", "Relation", "To", "Comment");
    for (var element : group.getElement()) {
      for (var target : element.getTarget()) {
        table.row(
            code(group.getSource(), element.getCode(), element.getDisplay()),
            target.getEquivalence().toCode(),
            target.hasCode()
                ? code(group.getTarget(), target.getCode(), target.getDisplay())
                : "nothing",
            Html.text(target.getComment()));
      }
    }
    return "<p>From %s to %s.</p>\n%s"
        .formatted(
            guide.links().system(group.getSource()),
            guide.links().system(group.getTarget()),
            table.html());
  }

  private String code(String system, String code, String display) {
    String words = display == null ? guide.terms().of(system, code).orElse("") : display;
    return Html.code(code) + " " + Html.text(words);
  }
}
