package org.socialprescribing.plan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.plan.PlanExtension;
import org.socialprescribing.plan.Words;

/** Questions whose answers are extensions, one for each answer. */
final class ExtensionQuestions {

  private ExtensionQuestions() {}

  /** The answer is the extension's value. */
  static <T> Question<T> value(
      String linkId, PlanExtension kind, Function<T, List<Extension>> extensions) {
    return of(linkId, kind, extensions, Extension::getValue, value -> value);
  }

  /** The answer is what the extension's concept is called. */
  static <T> Question<T> concept(
      String linkId, PlanExtension kind, Function<T, List<Extension>> extensions) {
    return of(
        linkId,
        kind,
        extensions,
        extension -> {
          var words = Answers.words(Words.of((CodeableConcept) extension.getValue()));
          return words.isEmpty() ? null : words.get(0);
        },
        words -> new CodeableConcept().setText(words.primitiveValue()));
  }

  private static <T> Question<T> of(
      String linkId,
      PlanExtension kind,
      Function<T, List<Extension>> extensions,
      Function<Extension, Type> toAnswer,
      Function<Type, Type> fromAnswer) {
    return new Question<>(
        linkId,
        record ->
            extensions.apply(record).stream()
                .filter(extension -> extension.getUrl().equals(kind.url()))
                .map(toAnswer)
                .filter(answer -> answer != null)
                .toList(),
        (record, answers) -> {
          List<Extension> all = extensions.apply(record);
          List<Extension> former = new ArrayList<>(all);
          former.removeIf(
              each -> !each.getUrl().equals(kind.url()) || toAnswer.apply(each) == null);
          all.removeAll(former);
          answers.forEach(
              answer -> all.add(kept(former, answer, toAnswer, fromAnswer, kind.url())));
        });
  }

  /** One that says the same already stays with all that it has. */
  private static Extension kept(
      List<Extension> former,
      Type answer,
      Function<Extension, Type> toAnswer,
      Function<Type, Type> fromAnswer,
      String url) {
    for (Extension each : former) {
      if (Answers.same(List.of(toAnswer.apply(each)), List.of(answer))) {
        former.remove(each);
        return each;
      }
    }
    return new Extension(url, fromAnswer.apply(answer));
  }
}
