package org.socialprescribing.plan;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Goal;
import org.socialprescribing.fhir.StorageInterceptor;

/**
 * Keeps an agreement to what the person agreed to: a plan, or a goal of it, that changes is no
 * longer agreed until it is agreed again.
 *
 * <p>It refuses rather than clears: what the person said is never altered here. It looks when all
 * entries of a transaction are stored and their references are final.
 */
public final class AgreementGuard implements StorageInterceptor {

  private final PlanStore store;

  AgreementGuard(PlanStore store) {
    this.store = store;
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after) {
    if (before instanceof CarePlan former && after instanceof CarePlan plan) {
      judge(former, plan);
    } else if (before instanceof Goal former && after instanceof Goal goal) {
      judge(former, goal);
    }
  }

  private static void judge(CarePlan former, CarePlan plan) {
    Agreement before = Agreement.of(former);
    Agreement now = Agreement.of(plan);
    if (before.agreed()
        && now.agreed()
        && !now.isLaterThan(before)
        && AgreedContent.differs(former, plan)) {
      throw Refusals.planChanged(before);
    }
  }

  private void judge(Goal former, Goal goal) {
    if (!AgreedContent.differs(former, goal)) {
      return;
    }
    for (CarePlan plan : store.openPlansWith(goal)) {
      Agreement agreement = Agreement.of(plan);
      if (agreement.agreed() && !isAgreedWith(goal, plan, agreement)) {
        throw Refusals.goalChanged(plan, agreement);
      }
    }
  }

  /** Whether the agreement came together with this change of the goal. */
  private boolean isAgreedWith(Goal goal, CarePlan plan, Agreement agreement) {
    if (plan.getMeta().getLastUpdated().before(goal.getMeta().getLastUpdated())) {
      return false;
    }
    return store
        .versionBefore(plan)
        .map(Agreement::of)
        .map(former -> !former.agreed() || agreement.isLaterThan(former))
        .orElse(true);
  }
}
