package org.socialprescribing.directory.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.conformance.EnglishDays;

/** Answers of a filled form by the question's linkId, which is unique in a form. */
record Answers(List<QuestionnaireResponseItemComponent> items) {

  Optional<String> text(String question) {
    return value(question, PrimitiveType.class).map(PrimitiveType::getValueAsString);
  }

  Optional<String> code(String question) {
    return value(question, Coding.class).map(Coding::getCode);
  }

  Optional<Boolean> truth(String question) {
    return value(question, BooleanType.class).map(BooleanType::booleanValue);
  }

  Optional<Integer> whole(String question) {
    return value(question, IntegerType.class).map(IntegerType::getValue);
  }

  /** Of a month or a year the first day. */
  Optional<LocalDate> firstDay(String question) {
    return value(question, BaseDateTimeType.class).map(EnglishDays::firstOf);
  }

  /** Of a month or a year the last day. */
  Optional<LocalDate> lastDay(String question) {
    return value(question, BaseDateTimeType.class).map(EnglishDays::lastOf);
  }

  private <T extends Type> Optional<T> value(String question, Class<T> kind) {
    return within(items)
        .filter(item -> question.equals(item.getLinkId()) && item.hasAnswer())
        .map(item -> item.getAnswerFirstRep().getValue())
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  private static Stream<QuestionnaireResponseItemComponent> within(
      List<QuestionnaireResponseItemComponent> items) {
    return items.stream().flatMap(item -> Stream.concat(Stream.of(item), within(item.getItem())));
  }
}
