package org.socialprescribing.plan.form;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.plan.Words;

/** The questions about what the person would like help with. */
final class NeedQuestions {

  /** The words stand first: the kind is written beside them. */
  static final List<Question<Condition>> ALL =
      List.of(
          new Question<>("need-words", need -> Answers.words(words(need)), NeedQuestions::putWords),
          new Question<>("need-kind", NeedQuestions::kind, NeedQuestions::putKind));

  private NeedQuestions() {}

  static String words(Condition need) {
    return need.hasNote() && need.getNoteFirstRep().hasText()
        ? need.getNoteFirstRep().getText()
        : Words.of(need.getCode());
  }

  private static void putWords(Condition need, List<Type> answers) {
    answers.forEach(answer -> need.getNoteFirstRep().setText(answer.primitiveValue()));
    if (!need.hasCode()) {
      putKind(need, List.of());
    }
  }

  /** The words of a need without a kind stand in its code, too, which may not be empty. */
  private static List<Type> kind(Condition need) {
    CodeableConcept code = need.getCode();
    if (code.hasCoding()) {
      return Answers.value(Kind.code(code));
    }
    return words(need).equals(code.getText()) ? List.of() : Answers.words(code.getText());
  }

  /** A need has codes for others, too: they stay where the form says nothing of its kind. */
  private static void putKind(Condition need, List<Type> answers) {
    if (!answers.isEmpty()) {
      need.setCode(Kind.of(answers.get(0), need.getCode()));
    } else if (!need.getCode().hasCoding()) {
      need.setCode(new CodeableConcept().setText(words(need)));
    }
  }
}
