package org.socialprescribing.publication.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.source.Artefact;

/** A questionnaire as the form that a person fills; it can be tried, and sends nothing. */
final class QuestionnaireForm {

  private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";
  private static final int LONGEST_SCALE = 11;

  private final Context guide;

  QuestionnaireForm(Context guide) {
    this.guide = guide;
  }

  String html(Questionnaire questionnaire) {
    return "<div class=\"form\" role=\"group\" aria-label=\"%s\">\n%s</div>\n"
        .formatted(Html.text(questionnaire.getTitle()), items(questionnaire.getItem()));
  }

  private String items(List<QuestionnaireItemComponent> items) {
    return items.stream().map(this::item).collect(Collectors.joining());
  }

  private String item(QuestionnaireItemComponent item) {
    String within = items(item.getItem());
    return switch (item.getType()) {
      case GROUP -> fieldset("group", item, within);
      case DISPLAY -> Html.paragraph(item.getText()) + within;
      case BOOLEAN ->
          fieldset("question", item, options(item, List.of("Yes", "No"), "radio")) + within;
      case CHOICE, OPENCHOICE -> choice(item) + within;
      case INTEGER, DECIMAL -> number(item) + within;
      case TEXT -> labelled(item, "<textarea id=\"%s\" rows=\"4\"></textarea>") + within;
      case DATE -> labelled(item, "<input id=\"%s\" type=\"date\">") + within;
      case DATETIME -> labelled(item, "<input id=\"%s\" type=\"datetime-local\">") + within;
      default -> labelled(item, "<input id=\"%s\" type=\"text\">") + within;
    };
  }

  private String choice(QuestionnaireItemComponent item) {
    List<String> labels =
        Stream.concat(
                item.getAnswerOption().stream()
                    .map(QuestionnaireItemAnswerOptionComponent::getValue)
                    .map(this::label),
                fromValueSet(item))
            .toList();
    String kind = item.getRepeats() ? "checkbox" : "radio";
    String other =
        item.getType() == Questionnaire.QuestionnaireItemType.OPENCHOICE
            ? "<label class=\"other\">Something else <input type=\"text\"></label>\n"
            : "";
    return fieldset("question", item, options(item, labels, kind) + other);
  }

  private Stream<String> fromValueSet(QuestionnaireItemComponent item) {
    return guide
        .source()
        .byUrl(item.getAnswerValueSet())
        .map(Artefact::resource)
        .map(ValueSet.class::cast)
        .stream()
        .flatMap(set -> new Expansion(guide.source()).of(set).stream())
        .map(code -> code.display() == null ? code.code() : code.display());
  }

  private String label(Type value) {
    if (value instanceof Coding coding) {
      return coding.hasDisplay()
          ? coding.getDisplay()
          : guide.terms().of(coding.getSystem(), coding.getCode()).orElse(coding.getCode());
    }
    return value.primitiveValue();
  }

  private String number(QuestionnaireItemComponent item) {
    Integer least = bound(item, "minValue");
    Integer most = bound(item, "maxValue");
    if (least != null && most != null && most - least < LONGEST_SCALE) {
      var labels = IntStream.rangeClosed(least, most).mapToObj(String::valueOf).toList();
      return fieldset("question scale", item, options(item, labels, "radio"));
    }
    String limits =
        (least == null ? "" : " min=\"" + least + "\"")
            + (most == null ? "" : " max=\"" + most + "\"");
    return labelled(item, "<input id=\"%s\" type=\"number\"" + limits + ">");
  }

  private static Integer bound(QuestionnaireItemComponent item, String name) {
    var bound = item.getExtensionByUrl(EXTENSION + name);
    return bound == null || !bound.getValue().primitiveValue().matches("-?\\d+")
        ? null
        : Integer.valueOf(bound.getValue().primitiveValue());
  }

  private static String options(QuestionnaireItemComponent item, List<String> labels, String kind) {
    return labels.stream()
        .map(
            label ->
                "<label><input type=\"%s\" name=\"%s\"> <span>%s</span></label>"
                    .formatted(kind, Html.text(id(item)), Html.text(label)))
        .collect(Collectors.joining("\n", "<div class=\"options\">\n", "\n</div>\n"));
  }

  private static String fieldset(String kind, QuestionnaireItemComponent item, String content) {
    return "<fieldset class=\"%s\">\n<legend>%s</legend>\n%s</fieldset>\n"
        .formatted(kind, text(item), content);
  }

  private static String labelled(QuestionnaireItemComponent item, String control) {
    return "<div class=\"question\">\n<label for=\"%s\">%s</label>\n%s\n</div>\n"
        .formatted(Html.text(id(item)), text(item), control.formatted(Html.text(id(item))));
  }

  private static String text(QuestionnaireItemComponent item) {
    String prefix = item.hasPrefix() ? Html.text(item.getPrefix()) + " " : "";
    String need =
        item.getRequired() || item.getType() == Questionnaire.QuestionnaireItemType.GROUP
            ? ""
            : " <span class=\"soft\">(optional)</span>";
    return prefix + Html.text(item.hasText() ? item.getText() : item.getLinkId()) + need;
  }

  private static String id(QuestionnaireItemComponent item) {
    return "answer-" + item.getLinkId();
  }
}
