package org.socialprescribing.plan.form;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Goal;
import org.socialprescribing.plan.NameLookup;

/**
 * A plan with the records that belong to it, as far as they can be read.
 *
 * @param needs in the order of the plan
 * @param goals in the order of the plan
 * @param permissions the person's answers to the service that hold now
 * @param organisation type and id of the service that asks for permissions; empty when not known
 * @param names what people and services are called
 */
record PlanFolder(
    CarePlan plan,
    List<Condition> needs,
    List<Goal> goals,
    List<Consent> permissions,
    String organisation,
    NameLookup names) {

  /** The same, to compare with when this one has changed. */
  PlanFolder copy() {
    return new PlanFolder(
        plan.copy(),
        new ArrayList<>(needs.stream().map(Condition::copy).toList()),
        new ArrayList<>(goals.stream().map(Goal::copy).toList()),
        new ArrayList<>(permissions.stream().map(Consent::copy).toList()),
        organisation,
        names);
  }
}
