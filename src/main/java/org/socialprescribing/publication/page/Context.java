package org.socialprescribing.publication.page;

import org.hl7.fhir.r4.model.MetadataResource;
import org.socialprescribing.publication.html.Facts;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Json;
import org.socialprescribing.publication.source.Artefact;
import org.socialprescribing.publication.source.GuideSource;

/** What every page may need to know of the rest of the guide. */
record Context(
    GuideSource source,
    Links links,
    Usage usage,
    RuleBook rules,
    Terms terms,
    Capabilities capabilities) {

  static Context of(GuideSource source) {
    var links = new Links(source);
    return new Context(
        source,
        links,
        new Usage(source),
        new RuleBook(source),
        new Terms(source),
        new Capabilities(source, links));
  }

  /** The facts that every artefact has. */
  Facts facts(Artefact artefact) {
    var facts = new Facts();
    if (!artefact.url().isEmpty()) {
      facts.add("Address", Html.code(artefact.url()));
    }
    if (artefact.resource() instanceof MetadataResource defined && defined.hasVersion()) {
      facts.add("Version", Html.text(defined.getVersion() + ", " + defined.getStatus().toCode()));
    }
    return facts
        .add("Id", Html.code(artefact.id()))
        .add("JSON", Html.link(artefact.fileName() + ".json", artefact.fileName() + ".json"));
  }

  /** The places that use an artefact, as a part of its page. */
  String whereUsed(Artefact artefact) {
    return Html.section("Where it is used", Html.list(usage.of(artefact.url())));
  }

  /** The JSON of an artefact, with links to the examples and artefacts that it names. */
  String json(Artefact artefact) {
    return Html.block(
        "JSON of " + artefact.title(),
        Json.html(
            artefact.json().stripTrailing(),
            value ->
                links.example(value).map(Artefact::page).or(() -> links.page(value)).orElse(null)));
  }
}
