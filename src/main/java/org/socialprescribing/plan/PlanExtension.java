package org.socialprescribing.plan;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.socialprescribing.fhir.Canonical;

/** What the guide adds to a plan, its activities and its goals. */
public enum PlanExtension {
  WHAT_MATTERS("what-matters-to-me"),
  HOW_TO_SUPPORT("how-to-support-me"),
  WHAT_TO_KNOW("what-to-know"),
  CONDITION("conditions-to-know"),
  STRENGTH("strength"),
  WHAT_I_CAN_DO("what-i-can-do"),
  REVIEW_DATE("review-date"),
  REVIEW_RESPONSIBILITY("review-responsibility"),
  AGREEMENT("plan-agreement"),
  WHAT_CHANGED("what-changed"),
  IMPORTANCE("goal-importance"),
  CONFIDENCE("activity-confidence"),
  WHAT_TO_EXPECT("what-to-expect"),
  STRATEGY("suggested-strategy"),
  FORM_OF_PLAN("form-of-plan");

  private final String url;

  PlanExtension(String id) {
    this.url = Canonical.structureDefinition(id);
  }

  public String url() {
    return url;
  }

  /** The extensions of this kind on a record, in their order. */
  public Stream<Extension> on(DomainResource record) {
    return among(record.getExtension());
  }

  /** The extensions of this kind on an element, in their order. */
  public Stream<Extension> on(Element element) {
    return among(element.getExtension());
  }

  private Stream<Extension> among(List<Extension> all) {
    return all.stream().filter(each -> each.getUrl().equals(url));
  }
}
