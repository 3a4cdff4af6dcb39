package org.socialprescribing.plan.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.plan.PlanExtension;

/** The questions about the plan itself. */
final class PlanQuestions {

  /** Before the needs, the goals and what will be done. */
  static final List<Question<CarePlan>> ABOUT_ME =
      List.of(
          ExtensionQuestions.value(
              "what-matters", PlanExtension.WHAT_MATTERS, CarePlan::getExtension),
          ExtensionQuestions.value(
              "how-to-support-me", PlanExtension.HOW_TO_SUPPORT, CarePlan::getExtension),
          ExtensionQuestions.value(
              "what-to-know", PlanExtension.WHAT_TO_KNOW, CarePlan::getExtension),
          ExtensionQuestions.value("conditions", PlanExtension.CONDITION, CarePlan::getExtension),
          ExtensionQuestions.concept("strength", PlanExtension.STRENGTH, CarePlan::getExtension));

  /** After them. */
  static final List<Question<CarePlan>> AGREEING =
      List.of(
          ExtensionQuestions.value(
              "what-i-can-do", PlanExtension.WHAT_I_CAN_DO, CarePlan::getExtension),
          ExtensionQuestions.value(
              "review-date", PlanExtension.REVIEW_DATE, CarePlan::getExtension),
          agreement("agreed", "agreed"),
          agreement("agreed-by", "by"),
          agreement("agreed-on", "on"),
          agreement("not-agreed-reason", "reason"));

  private PlanQuestions() {}

  /** What the person said last has changed. */
  static Optional<Extension> lastChange(CarePlan plan) {
    return PlanExtension.WHAT_CHANGED.on(plan).max(Comparator.comparing(PlanQuestions::day));
  }

  static List<Type> changed(CarePlan plan, String part) {
    return lastChange(plan).map(last -> part(last, part)).orElse(List.of());
  }

  /**
   * Puts down what has changed.
   *
   * @param again whether the form has said something before, which this replaces
   */
  static void putChange(CarePlan plan, String words, String on, boolean again) {
    Optional<Extension> last = lastChange(plan);
    boolean isThere =
        last.filter(each -> text(each, "words").equals(words) && day(each).equals(on)).isPresent();
    if (isThere || words.isEmpty()) {
      return;
    }
    if (again) {
      last.ifPresent(plan.getExtension()::remove);
    }
    Extension change = plan.addExtension();
    change.setUrl(PlanExtension.WHAT_CHANGED.url());
    change.addExtension("on", new DateType(on));
    change.addExtension("words", new StringType(words));
  }

  private static Question<CarePlan> agreement(String linkId, String part) {
    return new Question<>(
        linkId,
        plan ->
            PlanExtension.AGREEMENT
                .on(plan)
                .findFirst()
                .map(said -> part(said, part))
                .orElse(List.of()),
        (plan, answers) -> {
          Extension said =
              PlanExtension.AGREEMENT.on(plan).findFirst().orElseGet(() -> begin(plan));
          said.getExtension().removeIf(each -> each.getUrl().equals(part));
          answers.forEach(answer -> said.addExtension(part, answer));
          if (said.getExtension().isEmpty()) {
            plan.getExtension().remove(said);
          }
        });
  }

  private static Extension begin(CarePlan plan) {
    Extension said = plan.addExtension();
    said.setUrl(PlanExtension.AGREEMENT.url());
    return said;
  }

  private static List<Type> part(Extension parent, String name) {
    Extension part = parent.getExtensionByUrl(name);
    return part == null ? List.of() : Answers.value(part.getValue());
  }

  private static String day(Extension change) {
    return text(change, "on");
  }

  private static String text(Extension parent, String name) {
    return part(parent, name).stream().findFirst().map(Type::primitiveValue).orElse("");
  }
}
