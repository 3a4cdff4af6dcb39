package org.socialprescribing.subjectaccess;

import static org.socialprescribing.publication.html.Html.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * A record as a list of what it says, element by element, so that nothing is left out that somebody
 * may have written anywhere.
 */
final class RecordText {

  /** What only programs read, and that the record is about the person. */
  private static final Set<String> UNSAID =
      Set.of("id", "meta", "implicitRules", "subject", "for", "patient", "questionnaire", "linkId");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("authoredOn", "Written on"),
          Map.entry("authored", "Filled in on"),
          Map.entry("basedOn", "Follows from"),
          Map.entry("generalPractitioner", "GP practice"),
          Map.entry("telecom", "Telephone or e-mail"),
          Map.entry("birthDate", "Date of birth"),
          Map.entry("performer", "Who was asked"),
          Map.entry("requester", "Who asked"),
          Map.entry("focus", "About"),
          Map.entry("reasonCode", "Reason"),
          Map.entry("reasonReference", "Reason"),
          Map.entry("identifier", "Number"),
          Map.entry("effective", "On"),
          Map.entry("length", "How long"),
          Map.entry("detail", "What"),
          Map.entry("code", "What it is"),
          Map.entry("class", "Kind"));

  private final Terms terms;
  private final EnglishValues values;
  private final Function<Reference, String> names;

  /**
   * @param names what somebody or something is called, as HTML
   */
  RecordText(Terms terms, Function<Reference, String> names) {
    this.terms = terms;
    this.values = new EnglishValues(terms);
    this.names = names;
  }

  /** HTML. */
  String of(Resource record) {
    return record instanceof QuestionnaireResponse form
        ? answers(form)
        : "<dl>\n" + elements(record) + "</dl>\n";
  }

  private String elements(Base holder) {
    return holder.children().stream()
        .filter(Property::hasValues)
        .filter(property -> !UNSAID.contains(property.getName()))
        .filter(property -> !(holder instanceof Extension && property.getName().equals("url")))
        .map(this::element)
        .collect(Collectors.joining());
  }

  private String element(Property property) {
    return property.getValues().stream()
        .map(
            value ->
                value instanceof Extension extension
                    ? line(label(terms.extension(extension.getUrl())), extension(extension))
                    : line(label(property.getName()), value(value)))
        .collect(Collectors.joining());
  }

  private String extension(Extension extension) {
    return extension.hasValue() ? value(extension.getValue()) : list(extension);
  }

  private String value(Base value) {
    if (value instanceof Reference reference) {
      return names.apply(reference);
    }
    Optional<String> plain = values.of(value);
    return plain.isPresent() ? text(plain.get()) : list(value);
  }

  private String list(Base parts) {
    String elements = elements(parts);
    return elements.isEmpty() ? "" : "<dl>\n" + elements + "</dl>";
  }

  private String answers(QuestionnaireResponse form) {
    QuestionnaireResponse rest = form.copy();
    rest.setItem(null);
    return "<dl>\n"
        + terms.form(form.getQuestionnaire()).map(title -> line("Form", text(title))).orElse("")
        + elements(rest)
        + answers(form.getQuestionnaire(), form.getItem())
        + "</dl>\n";
  }

  private String answers(String form, List<QuestionnaireResponseItemComponent> items) {
    return items.stream().map(item -> answer(form, item)).collect(Collectors.joining());
  }

  private String answer(String form, QuestionnaireResponseItemComponent item) {
    String question =
        item.hasText()
            ? item.getText()
            : terms.question(form, item.getLinkId()).orElse(item.getLinkId());
    String said =
        item.getAnswer().stream()
            .filter(answer -> answer.hasValue())
            .map(answer -> value(answer.getValue()))
            .collect(Collectors.joining("; "));
    String below =
        answers(form, item.getItem())
            + item.getAnswer().stream()
                .map(answer -> answers(form, answer.getItem()))
                .collect(Collectors.joining());
    return line(question, said + (below.isEmpty() ? "" : "<dl>\n" + below + "</dl>"));
  }

  private static String line(String label, String html) {
    return html.isBlank() ? "" : "<dt>%s</dt>\n<dd>%s</dd>\n".formatted(text(label), html);
  }

  /** Words of a name such as {@code statusReason}. */
  private static String label(String name) {
    String plain = name.replace("[x]", "");
    String words =
        plain.contains(" ")
            ? plain
            : plain.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.UK);
    return LABELS.getOrDefault(
        plain, words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1));
  }
}
