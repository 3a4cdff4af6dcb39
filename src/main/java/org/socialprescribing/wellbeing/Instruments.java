package org.socialprescribing.wellbeing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.socialprescribing.conformance.Guide;

/** All instruments: the forms of the guide and of the site that say how they are scored. */
final class Instruments {

  private final Map<String, Instrument> byForm = new LinkedHashMap<>();
  private final Map<String, Instrument> byMeasure = new HashMap<>();
  private final List<String> places = new ArrayList<>();

  /**
   * @param licences references of licences, by the id of the form
   */
  Instruments(Guide guide, Map<String, String> licences) {
    guide
        .all(Questionnaire.class)
        .filter(Instrument::isOne)
        .map(form -> Instrument.of(form, Optional.ofNullable(licences.get(idOf(form)))))
        .forEach(this::add);
  }

  private void add(Instrument instrument) {
    byForm.put(instrument.url(), instrument);
    for (Measure measure : instrument.measures()) {
      byMeasure.put(measure.key(), instrument);
      places.add(measure.key());
    }
  }

  /** The last part of the form's address, by which settings name it. */
  static String idOf(Questionnaire form) {
    return form.getUrl().replaceFirst(".*/", "");
  }

  List<Instrument> all() {
    return List.copyOf(byForm.values());
  }

  /** The instrument whose form was filled; empty where the form is not scored. */
  Optional<Instrument> of(QuestionnaireResponse response) {
    return response.hasQuestionnaire()
        ? Optional.ofNullable(byForm.get(response.getQuestionnaire().split("\\|", 2)[0]))
        : Optional.empty();
  }

  /** What is known of the measure with this code. */
  Optional<Measure> measure(Coding code) {
    return instrument(code).stream()
        .flatMap(instrument -> instrument.measures().stream())
        .filter(measure -> measure.key().equals(Measure.key(code)))
        .findFirst();
  }

  /** The place of a measure among all that are known, after which scores are listed. */
  int place(Coding code) {
    int place = places.indexOf(Measure.key(code));
    return place < 0 ? places.size() : place;
  }

  /** The instrument that gives the measure with this code. */
  Optional<Instrument> instrument(Coding code) {
    return Optional.ofNullable(byMeasure.get(Measure.key(code)));
  }
}
