package org.socialprescribing.publication.page;

import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;
import org.socialprescribing.publication.html.Words;
import org.socialprescribing.publication.source.Artefact;

/** The pages of questionnaires: the form as a person would see it, then its items. */
final class QuestionnairePages {

  private final Context guide;
  private final QuestionnaireForm form;

  QuestionnairePages(Context guide) {
    this.guide = guide;
    this.form = new QuestionnaireForm(guide);
  }

  Page page(Artefact artefact) {
    var questionnaire = (Questionnaire) artefact.resource();
    String shown =
        "<p class=\"soft\">To look at: what you enter here is neither sent nor kept.</p>\n"
            + form.html(questionnaire);
    var items = Table.of("Items of " + artefact.title(), "linkId", "Type", "Answer", "Text");
    questionnaire.getItem().forEach(item -> rows(items, item, 0));
    String body =
        Html.section("The form", shown)
            + Html.section("Key facts", guide.facts(artefact).html())
            + Html.section("Items", items.html())
            + Html.section("Copyright", Html.paragraph(questionnaire.getCopyright()))
            + Html.section("JSON", guide.json(artefact));
    return new Page(
        artefact.page(), Section.QUESTIONNAIRES, artefact.title(), artefact.description(), body);
  }

  private static void rows(Table table, QuestionnaireItemComponent item, int depth) {
    table.rowWith(
        " id=\"item-" + Html.text(item.getLinkId()) + "\"",
        "<span class=\"element depth-%d\">%s</span>".formatted(depth, Html.code(item.getLinkId())),
        item.getType().toCode(),
        needed(item),
        Html.text(item.getText()));
    item.getItem().forEach(inner -> rows(table, inner, depth + 1));
  }

  private static String needed(QuestionnaireItemComponent item) {
    String need = item.getRequired() ? "required" : "optional";
    return item.hasAnswerOption()
        ? need + ", one of " + Words.count(item.getAnswerOption().size(), "option")
        : need + (item.getRepeats() ? ", may repeat" : "");
  }
}
