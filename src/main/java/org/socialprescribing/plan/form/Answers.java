package org.socialprescribing.plan.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** The answers of one group of the form. */
record Answers(String id, List<QuestionnaireResponseItemComponent> items) {

  static Answers in(QuestionnaireResponseItemComponent group) {
    return new Answers(group.hasId() ? group.getId() : "", group.getItem());
  }

  /** What was answered to a question; empty when it was left open. */
  List<Type> to(String linkId) {
    return called(linkId)
        .flatMap(item -> item.getAnswer().stream())
        .map(QuestionnaireResponseItemAnswerComponent::getValue)
        .filter(value -> value != null && !value.isEmpty())
        .toList();
  }

  /** The first answer as text; empty when the question was left open. */
  String text(String linkId) {
    return to(linkId).stream().findFirst().map(Type::primitiveValue).orElse("");
  }

  /** The groups of this name, in their order. */
  List<Answers> groups(String linkId) {
    return called(linkId).map(Answers::in).toList();
  }

  /** The part of this name; empty where the form leaves it out. */
  Optional<Answers> part(String linkId) {
    return called(linkId).findFirst().map(Answers::in);
  }

  private Stream<QuestionnaireResponseItemComponent> called(String linkId) {
    return items.stream().filter(item -> linkId.equals(item.getLinkId()));
  }

  static List<Type> words(String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(new StringType(text));
  }

  /** A value as the one answer to a question, or none. */
  static List<Type> value(Type value) {
    return value == null || value.isEmpty() ? List.of() : List.of(value);
  }

  static boolean same(List<Type> some, List<Type> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Codes are the same whatever they are called. */
  private static boolean same(Type one, Type other) {
    if (one instanceof Coding code && other instanceof Coding another) {
      return code.getCode().equals(another.getCode())
          && String.valueOf(code.getSystem()).equals(String.valueOf(another.getSystem()));
    }
    if (one.isPrimitive() && other.isPrimitive() && !(one instanceof Coding)) {
      return one.primitiveValue().equals(other.primitiveValue());
    }
    return one.equalsDeep(other);
  }
}
