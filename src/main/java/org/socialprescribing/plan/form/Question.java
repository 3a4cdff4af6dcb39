package org.socialprescribing.plan.form;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Type;

/**
 * A question of the form, and the part of a record that its answers are about.
 *
 * @param linkId the question's name in the form
 * @param reading the answers that a record gives
 * @param writing puts answers into a record, in place of those that it gives
 * @param <T> the record or the element
 */
record Question<T>(
    String linkId, Function<T, List<Type>> reading, BiConsumer<T, List<Type>> writing) {

  /**
   * Puts the answers into a record. What is answered as the record has it already is left as it is,
   * with all that the form cannot say.
   */
  void answer(T record, List<Type> answers) {
    if (!Answers.same(reading.apply(record), answers)) {
      writing.accept(record, answers);
    }
  }
}
