package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.StringType;

/** Name, status, description and everything else that a service says in words. */
final class ServiceWords implements Part<HealthcareService> {

  private static final String ACTIVE = "active";

  /** Fields of one text each, by the kind of note. */
  private static final Map<String, String> NOTES =
      new TreeMap<>(
          Map.of(
              "alternate_name", "other-name",
              "accreditations", "accreditation",
              "licenses", "licence",
              "wait_time", "wait",
              "interpretation_services", "interpretation"));

  @Override
  public void toFhir(Given entry, HealthcareService service) {
    service.setName(entry.required("name", "A service needs a name."));
    status(entry, service);
    entry.text("description").ifPresent(service::setExtraDetails);
    entry
        .text("application_process")
        .map(words -> Extras.of("how-to-join", new StringType(words)))
        .ifPresent(service::addExtension);
    entry
        .text("alert")
        .map(words -> Extras.of("service-alert", new StringType(words)))
        .ifPresent(service::addExtension);
    NOTES.forEach(
        (field, kind) ->
            entry
                .text(field)
                .map(words -> Extras.note(kind, words))
                .ifPresent(service::addExtension));
    notes(entry, "funding", "source", "funding", service);
    notes(entry, "required_documents", "document", "document", service);
    entry.object("program").ifPresent(program -> program(program, service));
  }

  private static void status(Given entry, HealthcareService service) {
    String status = entry.required("status", "A service needs a status.");
    if (!status.matches("active|inactive|defunct|temporarily closed")) {
      throw new UnreadableEntry(
          "The status of a service is active, inactive, defunct or temporarily closed.",
          entry.place() + "/status");
    }
    service.setActive(status.equals(ACTIVE));
    if (!status.equals(ACTIVE)) {
      service.addExtension(Extras.of("service-status", new CodeType(status.replace(' ', '-'))));
    }
  }

  private static void notes(
      Given entry, String list, String field, String kind, HealthcareService service) {
    for (Given item : entry.list(list)) {
      item.text(field)
          .map(words -> Entries.named(Extras.note(kind, words), item))
          .ifPresent(service::addExtension);
    }
  }

  private static void program(Given program, HealthcareService service) {
    program
        .text("name")
        .ifPresent(
            name ->
                service.addProgram(Entries.named(new CodeableConcept().setText(name), program)));
  }

  @Override
  public void fromFhir(HealthcareService service, ObjectNode entry) {
    Entries.put(entry, "name", service.getName());
    Entries.put(entry, "status", status(service));
    Entries.put(
        entry,
        "description",
        service.hasExtraDetails() ? service.getExtraDetails() : service.getComment());
    Entries.put(entry, "application_process", Extras.text(Extras.all(service, "how-to-join")));
    Entries.put(entry, "alert", Extras.text(Extras.all(service, "service-alert")));
    var notes = Extras.all(service, "directory-note");
    NOTES.forEach((field, kind) -> Entries.put(entry, field, Extras.note(notes, kind)));
    String id = entry.path("id").asText();
    Extras.notes(notes, "funding").forEach(note -> add(note, id, "funding", "source", entry));
    Extras.notes(notes, "document")
        .forEach(note -> add(note, id, "required_documents", "document", entry));
    if (service.hasProgram() && service.getProgramFirstRep().hasText()) {
      CodeableConcept program = service.getProgramFirstRep();
      entry.set(
          "program",
          Entries.item(program, id, "program", program.getText()).put("name", program.getText()));
    }
  }

  private static void add(
      Extension note, String owner, String list, String field, ObjectNode entry) {
    Optional<String> words = Extras.part(note, "text");
    ObjectNode item = Entries.item(note, owner, list, words.orElse(""));
    Entries.put(item, field, words);
    Entries.add(entry, list, item);
  }

  private static String status(HealthcareService service) {
    if (service.getActive()) {
      return ACTIVE;
    }
    return Extras.text(Extras.all(service, "service-status"))
        .map(status -> status.replace('-', ' '))
        .orElse("inactive");
  }
}
