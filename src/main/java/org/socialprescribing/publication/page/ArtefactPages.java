package org.socialprescribing.publication.page;

import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.source.Artefact;

/** Chooses how an artefact is drawn. */
final class ArtefactPages {

  private final Context guide;
  private final StructurePages structures;
  private final InterfacePages interfaces;
  private final ReadableRecord readable;

  ArtefactPages(Context guide) {
    this.guide = guide;
    this.structures = new StructurePages(guide, new PassingExamples(guide.source()));
    this.interfaces = new InterfacePages(guide);
    this.readable = new ReadableRecord(guide.links(), guide.terms());
  }

  Page page(Artefact artefact) {
    return switch (Section.of(artefact)) {
      case PROFILES, EXTENSIONS -> structures.page(artefact);
      case QUESTIONNAIRES -> new QuestionnairePages(guide).page(artefact);
      case VALUE_SETS -> new ValueSetPages(guide).page(artefact);
      case CODE_SYSTEMS ->
          artefact.id().equals(RuleBook.CODE_SYSTEM)
              ? new RulesPage(guide).page(artefact)
              : new CodeSystemPages(guide).page(artefact);
      case CONCEPT_MAPS -> new ConceptMapPages(guide).page(artefact);
      case CAPABILITIES -> interfaces.capability(artefact);
      case SEARCH_PARAMETERS -> interfaces.searchParameter(artefact);
      case OPERATIONS -> interfaces.operation(artefact);
      default -> other(artefact);
    };
  }

  private Page other(Artefact artefact) {
    String body =
        Html.section("Key facts", guide.facts(artefact).html())
            + Html.section("What it says", readable.html(artefact.resource()))
            + Html.section("JSON", guide.json(artefact));
    return new Page(
        artefact.page(), Section.of(artefact), artefact.title(), artefact.description(), body);
  }
}
