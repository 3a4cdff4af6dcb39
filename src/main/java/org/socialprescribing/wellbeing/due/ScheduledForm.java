package org.socialprescribing.wellbeing.due;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;

/**
 * An instrument that is asked by a schedule.
 *
 * @param url the form's canonical address
 * @param measures the codes of its scores, as system|code
 * @param unsuitable the question whose answer means that the instrument is not for the person
 */
record ScheduledForm(
    String url,
    String title,
    Schedule schedule,
    Set<String> measures,
    Optional<String> unsuitable) {

  private static final String SCHEDULE = Canonical.structureDefinition("measure-schedule");
  private static final String SCORE = Canonical.structureDefinition("score");

  static boolean isOne(Questionnaire form) {
    return form.hasExtension(SCHEDULE);
  }

  static ScheduledForm of(Questionnaire form) {
    Extension said = form.getExtensionByUrl(SCHEDULE);
    return new ScheduledForm(
        form.getUrl(),
        form.getTitle(),
        new Schedule(
            form.getUrl().replaceFirst(".*/", ""),
            Anchor.of(part(said, "anchor").primitiveValue()),
            steps(said),
            period(part(said, "until"))),
        measures(form),
        values(said, "unsuitable").map(Type::primitiveValue).findFirst());
  }

  String instrument() {
    return schedule.instrument();
  }

  static String key(Coding code) {
    return code.getSystem() + "|" + code.getCode();
  }

  private static List<Schedule.Step> steps(Extension said) {
    return said.getExtensionsByUrl("point").stream()
        .map(point -> new Schedule.Step(period(part(point, "from")), period(part(point, "by"))))
        .toList();
  }

  private static Set<String> measures(Questionnaire form) {
    return form.getExtensionsByUrl(SCORE).stream()
        .flatMap(score -> values(score, "measure"))
        .map(measure -> key((Coding) measure))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Period period(Type length) {
    var quantity = (Quantity) length;
    int amount = quantity.getValue().intValueExact();
    return switch (quantity.getCode()) {
      case "d" -> Period.ofDays(amount);
      case "wk" -> Period.ofWeeks(amount);
      case "mo" -> Period.ofMonths(amount);
      case "a" -> Period.ofYears(amount);
      default ->
          throw new IllegalArgumentException(
              "A schedule is in d, wk, mo or a, not " + quantity.getCode());
    };
  }

  private static Type part(Extension whole, String name) {
    return values(whole, name)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("A measure-schedule has no part " + name));
  }

  private static Stream<Type> values(Extension whole, String name) {
    return whole.getExtensionsByUrl(name).stream().map(Extension::getValue);
  }
}
