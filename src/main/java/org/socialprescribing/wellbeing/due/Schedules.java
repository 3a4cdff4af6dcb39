package org.socialprescribing.wellbeing.due;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Questionnaire;
import org.socialprescribing.conformance.Guide;

/** All instruments, of the guide and of the site, that are asked by a schedule. */
final class Schedules {

  private final Map<String, ScheduledForm> byInstrument = new LinkedHashMap<>();

  Schedules(Guide guide) {
    this(guide.all(Questionnaire.class));
  }

  Schedules(Stream<Questionnaire> forms) {
    forms
        .filter(ScheduledForm::isOne)
        .map(ScheduledForm::of)
        .forEach(form -> byInstrument.put(form.instrument(), form));
  }

  Collection<ScheduledForm> all() {
    return byInstrument.values();
  }

  Set<String> names() {
    return byInstrument.keySet();
  }

  Optional<ScheduledForm> named(String instrument) {
    return Optional.ofNullable(byInstrument.get(instrument));
  }

  /** The instrument with this form, whichever version of it. */
  Optional<ScheduledForm> ofForm(String canonical) {
    String url = canonical.split("\\|", 2)[0];
    return all().stream().filter(form -> form.url().equals(url)).findFirst();
  }

  /** The instrument that gives this measure. */
  Optional<ScheduledForm> ofMeasure(CodeableConcept code) {
    return all().stream()
        .filter(
            form ->
                code.getCoding().stream()
                    .map(ScheduledForm::key)
                    .anyMatch(form.measures()::contains))
        .findFirst();
  }
}
