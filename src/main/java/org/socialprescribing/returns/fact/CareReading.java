package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Task;

/** What happens after a referral: moves, contacts, scores, plans, signposts. */
final class CareReading {

  private static final Set<ObservationStatus> COUNTING =
      EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

  private CareReading() {}

  static Said.Move move(Task task) {
    return new Said.Move(
        String.valueOf(Names.of(task.getFocus())),
        stage(task.getStatus().toCode()),
        Names.of(task.getOwner()),
        moment(task));
  }

  /** Moves within a stage are nothing that returns count. */
  static String stage(String status) {
    return switch (status) {
      case "requested", "received" -> "requested";
      case "accepted", "in-progress", "on-hold" -> "accepted";
      default -> status;
    };
  }

  /** The guide's latest-move; of the first version when the task was made. */
  private static Instant moment(Task task) {
    Optional<Instant> said =
        Names.extensions(task, "latest-move")
            .flatMap(move -> Names.part(move, "at").stream())
            .flatMap(at -> Names.moment((BaseDateTimeType) at).stream())
            .findFirst();
    return said.or(
            () -> Names.moment(Names.version(task) == 1 ? task.getAuthoredOnElement() : null))
        .or(() -> Names.moment(task.getLastModifiedElement()))
        .orElseGet(() -> Names.storedAt(task));
  }

  static Said.Contact contact(Encounter contact) {
    String outcome = Names.code(contact, "contact-outcome");
    return new Said.Contact(
        contact.getStatus() != EncounterStatus.ENTEREDINERROR && outcome != null,
        Names.day(contact.getPeriod().getStartElement()),
        outcome,
        contact.hasLength() ? contact.getLength().getValue().intValue() : null,
        Names.of(contact.getBasedOn()),
        contact.getParticipant().stream()
            .map(EncounterParticipantComponent::getIndividual)
            .map(Names::of)
            .filter(who -> who != null && who.startsWith("PractitionerRole/"))
            .findFirst()
            .orElse(null),
        Names.of(contact.getServiceProvider()));
  }

  static Said.Score score(Observation score) {
    LocalDate on = score.getEffective() instanceof BaseDateTimeType taken ? Names.day(taken) : null;
    return new Said.Score(
        COUNTING.contains(score.getStatus()) && on != null,
        on,
        Names.codes(List.of(score.getCode())).stream().findFirst().orElse(""),
        value(score),
        score.getValue() instanceof CodeableConcept choice
            ? Names.codes(List.of(choice)).stream().findFirst().orElse(null)
            : null);
  }

  private static @Nullable BigDecimal value(Observation score) {
    return score.getValue() instanceof IntegerType whole
        ? BigDecimal.valueOf(whole.getValue())
        : score.getValue() instanceof Quantity number ? number.getValue() : null;
  }

  static Said.Plan plan(CarePlan plan) {
    boolean isMeant = !"entered-in-error".equals(plan.getStatus().toCode());
    return Names.extensions(plan, "plan-agreement")
        .filter(agreement -> isMeant && isAgreed(agreement))
        .map(
            agreement ->
                new Said.Plan(
                    true,
                    Names.part(agreement, "on")
                        .map(on -> Names.dayOf(((DateType) on).getValueAsString()))
                        .orElseGet(() -> Names.day(plan.getCreatedElement()))))
        .findFirst()
        .orElseGet(() -> new Said.Plan(false, null));
  }

  private static boolean isAgreed(Extension agreement) {
    return Names.part(agreement, "agreed")
        .filter(BooleanType.class::isInstance)
        .filter(agreed -> ((BooleanType) agreed).booleanValue())
        .isPresent();
  }

  static Said.Signpost signpost(Communication signpost) {
    return new Said.Signpost(
        signpost.getStatus() != CommunicationStatus.ENTEREDINERROR,
        Objects.requireNonNullElseGet(
            Names.day(signpost.getSentElement()), () -> Names.day(Names.storedAt(signpost))),
        Names.of(signpost.getSender()));
  }
}
