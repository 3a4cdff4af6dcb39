package org.socialprescribing.plan.print;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.plan.print.PersonsCopy.Contact;

/** Margaret's plan of the guide's examples, before it is printed. */
final class MargaretsCopy {

  final CarePlan plan = example(CarePlan.class, "plan-margaret");
  final List<Condition> needs = List.of(example(Condition.class, "need-loneliness"));
  final List<Goal> goals =
      plan.getGoal().stream()
          .map(each -> example(Goal.class, each.getReferenceElement().getIdPart()))
          .toList();

  MargaretsCopy() {
    plan.getMeta().setLastUpdated(new Date(1_794_000_000_000L));
  }

  PersonsCopy copy() {
    return new Copying(plan, MargaretsCopy::name)
        .copy("Margaret Hughes", new Contact("Ellie Marsh", "07700 900123"), needs, goals);
  }

  static String page(PersonsCopy copy, Variant variant) {
    var press = new Press();
    return press.page(copy, variant, press.screenStyle(variant));
  }

  byte[] pdf(Variant variant) {
    return new Press().pdf(copy(), variant, plan.getMeta().getLastUpdated().toInstant());
  }

  private static String name(Reference reference) {
    if (reference.hasDisplay()) {
      return reference.getDisplay();
    }
    String id = reference.getReferenceElement().getIdPart();
    if (reference.getReference().startsWith("HealthcareService/")) {
      return example(HealthcareService.class, id).getName();
    }
    return id.equals("link-worker-ellie") ? "Ellie Marsh" : "";
  }

  private static <T extends Resource> T example(Class<T> type, String id) {
    String file = "/profiles/examples/%s-%s.json".formatted(type.getSimpleName(), id);
    try (var text = MargaretsCopy.class.getResourceAsStream(file)) {
      return FhirContext.forR4Cached().newJsonParser().parseResource(type, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
