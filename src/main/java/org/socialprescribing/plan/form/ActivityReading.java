package org.socialprescribing.plan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;

/** Makes the activities of a plan say what the form says. */
final class ActivityReading {

  private final CarePlan plan;
  private final ActivityQuestions questions;

  ActivityReading(CarePlan plan, ActivityQuestions questions) {
    this.plan = plan;
    this.questions = questions;
  }

  void read(Answers part) {
    List<CarePlanActivityComponent> actions = those(questions::isAction);
    List<CarePlanActivityComponent> connections = those(questions::isConnection);
    List<CarePlanActivityComponent> others = new ArrayList<>(plan.getActivity());
    others.removeAll(actions);
    others.removeAll(connections);
    var actionsNow = read(part.groups("action"), actions, questions.ofActions());
    var connectionsNow = read(part.groups("connected"), connections, questions.ofConnections());
    if (!actions.equals(actionsNow) || !connections.equals(connectionsNow)) {
      plan.setActivity(
          Stream.of(actionsNow, connectionsNow, others)
              .flatMap(List::stream)
              .collect(Collectors.toCollection(ArrayList::new)));
    }
  }

  private List<CarePlanActivityComponent> those(Predicate<CarePlanActivityDetailComponent> kind) {
    return plan.getActivity().stream()
        .filter(activity -> activity.hasDetail() && kind.test(activity.getDetail()))
        .toList();
  }

  /** The first question of each group is the one whose answer has the words that name it. */
  private static List<CarePlanActivityComponent> read(
      List<Answers> groups,
      List<CarePlanActivityComponent> former,
      List<Question<CarePlanActivityDetailComponent>> questions) {
    var words = questions.get(0);
    List<CarePlanActivityComponent> now =
        new Matching<CarePlanActivityComponent>(
                (group, activity) -> !group.id().isEmpty() && group.id().equals(activity.getId()),
                (group, activity) ->
                    Answers.same(
                        group.to(words.linkId()), words.reading().apply(activity.getDetail())),
                ActivityReading::begin)
            .match(groups, former, List.of());
    for (int i = 0; i < now.size(); i++) {
      var detail = now.get(i).getDetail();
      Answers group = groups.get(i);
      questions.forEach(each -> each.answer(detail, group.to(each.linkId())));
    }
    return now;
  }

  private static CarePlanActivityComponent begin() {
    var activity = new CarePlanActivityComponent();
    activity.getDetail().setStatus(CarePlanActivityStatus.UNKNOWN);
    return activity;
  }
}
