package org.socialprescribing.plan.form;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;

/** The kind of something, for which the form takes one code or words. */
final class Kind {

  private Kind() {}

  /** The guide's own code where there are several, since it is the one that forms offer. */
  static Coding code(CodeableConcept kind) {
    return kind.getCoding().stream()
        .filter(coding -> coding.hasSystem() && coding.getSystem().startsWith(Canonical.BASE))
        .findFirst()
        .orElseGet(kind::getCodingFirstRep);
  }

  /** The kind that was answered; the former one, with all its codes, where it has that code. */
  static CodeableConcept of(Type answer, CodeableConcept former) {
    if (!(answer instanceof Coding code)) {
      return new CodeableConcept().setText(answer.primitiveValue());
    }
    boolean known =
        former.getCoding().stream().anyMatch(each -> Answers.same(List.of(each), List.of(code)));
    return known ? former : new CodeableConcept(code);
  }
}
