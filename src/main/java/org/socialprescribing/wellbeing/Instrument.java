package org.socialprescribing.wellbeing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.socialprescribing.fhir.Canonical;

/**
 * A form with what is scored of it.
 *
 * @param licence the reference of the site's licence, where the site has named one
 */
record Instrument(Questionnaire form, List<Measure> measures, Optional<String> licence) {

  private static final String SCORE = Canonical.structureDefinition("score");
  private static final String LICENCE_NEEDED = Canonical.structureDefinition("licence-needed");
  private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";
  private static final String ORDINAL = FHIR + "ordinalValue";

  static boolean isOne(Questionnaire form) {
    return form.hasExtension(SCORE);
  }

  static Instrument of(Questionnaire form, Optional<String> licence) {
    return new Instrument(
        form, form.getExtensionsByUrl(SCORE).stream().map(Measure::of).toList(), licence);
  }

  String url() {
    return form.getUrl();
  }

  /** Who gives the licence without which the questions must not be asked; empty: nobody. */
  Optional<String> licensor() {
    return Optional.ofNullable(form.getExtensionByUrl(LICENCE_NEEDED))
        .map(owner -> owner.getValue().primitiveValue());
  }

  /** What a choice counts; empty where it counts nothing. */
  Optional<BigDecimal> ordinal(String question, Coding answer) {
    return option(question, answer).stream()
        .flatMap(option -> number(option.getExtensionByUrl(ORDINAL)))
        .findFirst();
  }

  /** A choice as the form offers it. */
  Optional<Coding> option(String question, Coding answer) {
    return item(question).stream()
        .flatMap(item -> item.getAnswerOption().stream())
        .map(option -> (Coding) option.getValue())
        .filter(option -> Measure.key(option).equals(Measure.key(answer)))
        .findFirst();
  }

  /** From where to where a score can go; empty where the form does not limit the answers. */
  Optional<Scale> scale(Measure measure) {
    var lowest = BigDecimal.ZERO;
    var highest = BigDecimal.ZERO;
    for (String question : measure.questions()) {
      List<BigDecimal> bounds = bounds(question);
      if (bounds.isEmpty()) {
        return Optional.empty();
      }
      lowest = lowest.add(bounds.get(0));
      highest = highest.add(bounds.get(bounds.size() - 1));
    }
    return Optional.of(
        new Scale(measure.score(lowest).orElse(lowest), measure.score(highest).orElse(highest)));
  }

  private List<BigDecimal> bounds(String question) {
    return item(question).stream()
        .flatMap(
            item ->
                Stream.concat(
                    Stream.of("minValue", "maxValue")
                        .flatMap(bound -> number(item.getExtensionByUrl(FHIR + bound))),
                    item.getAnswerOption().stream()
                        .flatMap(option -> number(option.getValue().getExtensionByUrl(ORDINAL)))))
        .sorted()
        .toList();
  }

  private static Stream<BigDecimal> number(Extension extension) {
    return Stream.ofNullable(extension).map(said -> Parts.decimal(said.getValue()));
  }

  private Optional<QuestionnaireItemComponent> item(String linkId) {
    return items(form.getItem()).filter(item -> linkId.equals(item.getLinkId())).findFirst();
  }

  /** The linkIds of all questions of a form. */
  static List<String> questions(Questionnaire form) {
    return items(form.getItem()).map(QuestionnaireItemComponent::getLinkId).toList();
  }

  private static Stream<QuestionnaireItemComponent> items(List<QuestionnaireItemComponent> items) {
    return items.stream().flatMap(item -> Stream.concat(Stream.of(item), items(item.getItem())));
  }
}
