package org.socialprescribing.plan.review;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.plan.PlanExtension;

/**
 * What one version of a plan says about its review.
 *
 * @param stored the day on which the version was stored, in England
 * @param due when the plan is looked at again; null when no day is set, or the plan is closed
 * @param changeTold the last day on which the person told what has changed; null when never
 */
record PlanVersion(
    String id,
    long number,
    String person,
    @Nullable String responsible,
    boolean inError,
    LocalDate stored,
    @Nullable LocalDate due,
    @Nullable LocalDate changeTold) {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private static final Set<CarePlanStatus> CLOSED =
      EnumSet.of(CarePlanStatus.COMPLETED, CarePlanStatus.REVOKED, CarePlanStatus.ENTEREDINERROR);

  static PlanVersion of(CarePlan plan) {
    return new PlanVersion(
        "CarePlan/" + plan.getIdElement().getIdPart(),
        plan.getIdElement().getVersionIdPartAsLong(),
        name(plan.getSubject()),
        responsible(plan),
        plan.getStatus() == CarePlanStatus.ENTEREDINERROR,
        LocalDate.ofInstant(plan.getMeta().getLastUpdated().toInstant(), ENGLAND),
        CLOSED.contains(plan.getStatus()) ? null : due(plan),
        PlanExtension.WHAT_CHANGED
            .on(plan)
            .map(change -> lastDayOf(change.getExtensionByUrl("on").getValue().primitiveValue()))
            .max(LocalDate::compareTo)
            .orElse(null));
  }

  private static @Nullable LocalDate due(CarePlan plan) {
    return PlanExtension.REVIEW_DATE
        .on(plan)
        .findFirst()
        .map(date -> lastDayOf(date.getValue().primitiveValue()))
        .orElse(null);
  }

  /** A review in a month may be held until its end. */
  private static LocalDate lastDayOf(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }

  private static @Nullable String responsible(CarePlan plan) {
    return PlanExtension.REVIEW_RESPONSIBILITY
        .on(plan)
        .findFirst()
        .map(each -> (Reference) each.getValue())
        .or(() -> Optional.of(plan.getAuthor()))
        .map(PlanVersion::name)
        .orElse(null);
  }

  private static @Nullable String name(Reference reference) {
    var id = reference.getReferenceElement();
    return id.hasResourceType() && id.hasIdPart()
        ? id.getResourceType() + "/" + id.getIdPart()
        : null;
  }
}
