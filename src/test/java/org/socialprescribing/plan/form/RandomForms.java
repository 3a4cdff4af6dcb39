package org.socialprescribing.plan.form;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;

/** Filled support plan forms of every shape, from a seed. */
final class RandomForms {

  private static final List<String> WORDS =
      List.of(
          "the garden", "company", "“quiet”", "my daughter's", "3 & more", "tŷ", "walks <slow>");

  private final Random random;
  private boolean kinds;

  RandomForms(long seed) {
    this.random = new Random(seed);
  }

  /** Every need with its kind, since a kind is not taken back by leaving it open. */
  RandomForms withKinds() {
    kinds = true;
    return this;
  }

  QuestionnaireResponse next() {
    var form = new QuestionnaireResponse();
    form.setId("form");
    form.setQuestionnaire(PlanForm.ADDRESS);
    form.setStatus(QuestionnaireResponseStatus.COMPLETED);
    form.setSubject(new Reference("Patient/p"));
    form.setAuthor(new Reference("Organization/o"));
    form.setAuthoredElement(new DateTimeType("2026-11-02T10:00:00Z"));
    partOne(form.addItem().setLinkId("part-one"));
    if (random.nextBoolean()) {
      partTwo(form.addItem().setLinkId("part-two"));
    }
    form.getItem().removeIf(part -> !part.hasItem());
    return form;
  }

  private void partOne(QuestionnaireResponseItemComponent part) {
    for (String open : List.of("what-matters", "how-to-support-me", "what-to-know")) {
      maybe(part, open, words());
    }
    many(part, "conditions");
    many(part, "strength");
    int needs = random.nextInt(4);
    IntStream.range(0, needs).forEach(i -> need(part.addItem().setLinkId("need"), i));
    int goals = random.nextInt(4);
    IntStream.range(0, goals).forEach(i -> goal(part.addItem().setLinkId("goal"), i, needs));
    IntStream.range(0, random.nextInt(4))
        .forEach(i -> action(part.addItem().setLinkId("action"), i, goals));
    IntStream.range(0, random.nextInt(3))
        .forEach(i -> connected(part.addItem().setLinkId("connected"), i, goals));
    many(part, "what-i-can-do");
    maybe(part, "review-date", day());
    if (random.nextBoolean()) {
      boolean agreed = random.nextBoolean();
      add(part, "agreed", new BooleanType(agreed));
      maybe(part, "agreed-by", words());
      maybe(part, "agreed-on", day());
      if (!agreed) {
        add(part, "not-agreed-reason", words());
      }
    }
  }

  private void partTwo(QuestionnaireResponseItemComponent part) {
    if (random.nextBoolean()) {
      add(part, "what-changed", words());
      add(part, "changed-on", day());
    }
    for (String purpose : Permissions.PURPOSES) {
      maybe(part, "permission-" + purpose, new BooleanType(random.nextBoolean()));
    }
  }

  private void need(QuestionnaireResponseItemComponent need, int number) {
    add(need, "need-words", new StringType("Need " + number + words()));
    if (kinds || random.nextBoolean()) {
      add(
          need,
          "need-kind",
          random.nextBoolean()
              ? new StringType("Another kind")
              : new Coding(Canonical.BASE + "/CodeSystem/need", "loneliness", "Loneliness"));
    }
  }

  private void goal(QuestionnaireResponseItemComponent goal, int number, int needs) {
    add(goal, "goal-words", new StringType("Goal " + number + words()));
    maybe(goal, "goal-said-by", words());
    maybe(goal, "goal-importance", new DecimalType(1 + random.nextInt(10)));
    numbers(goal, "goal-need", needs);
    maybe(goal, "goal-by", day());
    maybe(
        goal,
        "goal-achievement",
        new Coding(
            "http://terminology.hl7.org/CodeSystem/goal-achievement", "improving", "Improving"));
  }

  private void action(QuestionnaireResponseItemComponent action, int number, int goals) {
    add(action, "action-what", new StringType("Action " + number + words()));
    maybe(
        action,
        "action-kind",
        random.nextBoolean()
            ? new StringType("Something else")
            : new Coding(
                Canonical.BASE + "/CodeSystem/support-activity", "nature-activity", "Nature"));
    maybe(action, "action-who", words());
    maybe(action, "action-when", words());
    maybe(action, "action-expect", words());
    numbers(action, "action-goal", goals);
    maybe(action, "action-confidence", new DecimalType("7.5"));
    many(action, "action-strategy");
    maybe(
        action,
        "action-status",
        new Coding("http://hl7.org/fhir/care-plan-activity-status", "in-progress", "In Progress"));
  }

  private void connected(QuestionnaireResponseItemComponent connected, int number, int goals) {
    add(connected, "connected-to", new StringType("Group " + number + words()));
    maybe(connected, "connected-when", words());
    maybe(connected, "connected-expect", words());
    numbers(connected, "connected-goal", goals);
  }

  private void numbers(QuestionnaireResponseItemComponent parent, String linkId, int count) {
    List<Integer> chosen =
        IntStream.rangeClosed(1, count).filter(i -> random.nextBoolean()).boxed().toList();
    add(parent, linkId, chosen.stream().map(IntegerType::new).toArray(Type[]::new));
  }

  private void many(QuestionnaireResponseItemComponent parent, String linkId) {
    add(
        parent,
        linkId,
        IntStream.range(0, random.nextInt(3)).mapToObj(i -> words()).toArray(Type[]::new));
  }

  private void maybe(QuestionnaireResponseItemComponent parent, String linkId, Type answer) {
    if (random.nextBoolean()) {
      add(parent, linkId, answer);
    }
  }

  private static void add(
      QuestionnaireResponseItemComponent parent, String linkId, Type... answers) {
    if (answers.length > 0) {
      var item = parent.addItem().setLinkId(linkId);
      List.of(answers).forEach(answer -> item.addAnswer().setValue(answer));
    }
  }

  private DateType day() {
    return new DateType("2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
  }

  private StringType words() {
    return new StringType(" " + WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(5));
  }
}
