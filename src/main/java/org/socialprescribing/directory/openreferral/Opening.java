package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HealthcareService.DaysOfWeek;
import org.hl7.fhir.r4.model.HealthcareService.HealthcareServiceAvailableTimeComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.TimeType;

/**
 * Schedules of a service, and of the service at one of its places: {@code availableTime} where the
 * week repeats, {@code opening-rule} else.
 */
final class Opening implements Part<HealthcareService> {

  private static final String SCHEDULES = "schedules";

  /** What a schedule says in words, by the kind of note. */
  private static final Map<String, String> NOTES =
      new TreeMap<>(
          Map.of("description", "times", "attending_type", "attending", "notes", "remark"));

  @Override
  public void toFhir(Given entry, HealthcareService service) {
    toFhir(entry, Optional.empty(), service);
  }

  /**
   * @param place the id of the place at which the schedules hold; empty for everywhere
   */
  static void toFhir(Given entry, Optional<String> place, HealthcareService service) {
    for (Given schedule : entry.list(SCHEDULES)) {
      Optional<Weekly> weekly = Weekly.of(schedule);
      if (weekly.isPresent()) {
        HealthcareServiceAvailableTimeComponent time = time(schedule, weekly.get());
        place.ifPresent(id -> AtPlace.mark(time, id));
        service.addAvailableTime(time);
      } else {
        Optional<Extension> rule = Recurring.of(schedule);
        rule.ifPresent(
            one ->
                place.ifPresent(id -> one.addExtension("place", new Reference("Location/" + id))));
        rule.ifPresent(service::addExtension);
      }
    }
  }

  private static HealthcareServiceAvailableTimeComponent time(Given schedule, Weekly weekly) {
    var time = Entries.named(new HealthcareServiceAvailableTimeComponent(), schedule);
    weekly.days().forEach(day -> time.addDaysOfWeek(DAYS.get(Weekly.DAYS.indexOf(day))));
    Optional.ofNullable(weekly.opens())
        .ifPresent(opens -> time.setAvailableStartTimeElement(new TimeType(opens)));
    Optional.ofNullable(weekly.closes())
        .ifPresent(closes -> time.setAvailableEndTimeElement(new TimeType(closes)));
    NOTES.forEach(
        (field, kind) ->
            schedule.text(field).ifPresent(words -> time.addExtension(Extras.note(kind, words))));
    return time;
  }

  private static final List<DaysOfWeek> DAYS =
      List.of(
          DaysOfWeek.MON,
          DaysOfWeek.TUE,
          DaysOfWeek.WED,
          DaysOfWeek.THU,
          DaysOfWeek.FRI,
          DaysOfWeek.SAT,
          DaysOfWeek.SUN);

  @Override
  public void fromFhir(HealthcareService service, ObjectNode entry) {
    fromFhir(service, Optional.empty(), entry.path("id").asText(), entry);
  }

  static void fromFhir(
      HealthcareService service, Optional<String> place, String owner, ObjectNode entry) {
    for (HealthcareServiceAvailableTimeComponent time : service.getAvailableTime()) {
      if (AtPlace.of(time).equals(place)) {
        Entries.add(entry, SCHEDULES, schedule(time, owner));
      }
    }
    for (Extension rule : Extras.all(service, "opening-rule")) {
      if (AtPlace.of(Extras.value(rule.getExtensionsByUrl("place"))).equals(place)) {
        Entries.add(entry, SCHEDULES, schedule(rule, owner));
      }
    }
  }

  static ObjectNode schedule(Extension rule, String owner) {
    ObjectNode said = Entries.object();
    Recurring.fromFhir(rule, said);
    ObjectNode schedule = Entries.item(rule, owner, "schedule", said.toString());
    schedule.setAll(said);
    return schedule;
  }

  private static ObjectNode schedule(HealthcareServiceAvailableTimeComponent time, String owner) {
    List<String> days =
        time.getDaysOfWeek().stream()
            .map(Enumeration::getValue)
            .map(day -> Weekly.DAYS.get(DAYS.indexOf(day)))
            .toList();
    Weekly weekly =
        time.getAllDay()
            ? new Weekly(days, "00:00:00", "23:59:59")
            : new Weekly(days, time.getAvailableStartTime(), time.getAvailableEndTime());
    ObjectNode schedule = Entries.item(time, owner, "schedule", weekly.key());
    weekly.put(schedule);
    var notes = Extras.all(time, "directory-note");
    NOTES.forEach((field, kind) -> Entries.put(schedule, field, Extras.note(notes, kind)));
    return schedule;
  }
}
