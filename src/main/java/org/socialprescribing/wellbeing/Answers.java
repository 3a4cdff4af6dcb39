package org.socialprescribing.wellbeing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;

/** The answers of a filled form, by question. */
final class Answers {

  private final Map<String, List<Type>> byQuestion = new HashMap<>();

  private Answers() {}

  static Answers of(QuestionnaireResponse response) {
    var answers = new Answers();
    answers.addAll(response.getItem());
    return answers;
  }

  private void addAll(List<QuestionnaireResponseItemComponent> items) {
    for (var item : items) {
      for (var answer : item.getAnswer()) {
        if (answer.hasValue()) {
          byQuestion
              .computeIfAbsent(item.getLinkId(), question -> new ArrayList<>())
              .add(answer.getValue());
        }
        addAll(answer.getItem());
      }
      addAll(item.getItem());
    }
  }

  List<Type> all(String question) {
    return byQuestion.getOrDefault(question, List.of());
  }

  Optional<Type> first(String question) {
    return all(question).stream().findFirst();
  }

  /** An answer in words. */
  Optional<String> text(String question) {
    return first(question).filter(Type::isPrimitive).map(Type::primitiveValue);
  }
}
