package org.socialprescribing.audit;

import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.publication.html.Html;

/**
 * Makes AuditEvents of the guide's profile {@code access-event} out of rows: as they concern one
 * person, without what they say of others and without the words of the request.
 */
final class AuditEvents {

  private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

  private final UnaryOperator<String> names;
  private final InWords words;
  private final String server;

  /**
   * @param server the base of the FHIR interface
   */
  AuditEvents(UnaryOperator<String> names, String server) {
    this.names = names;
    this.words = new InWords(names);
    this.server = server;
  }

  /**
   * @param patient {@code Patient/id}
   */
  AuditEvent of(Event event, String patient) {
    What what = event.what();
    var made = new AuditEvent();
    made.setId(Long.toString(event.id()));
    made.getMeta().addProfile(Canonical.structureDefinition("access-event"));
    made.getText().setStatus(NarrativeStatus.GENERATED);
    made.getText().setDivAsString(narrative(event, patient));
    made.setType(new Coding(HL7 + "audit-event-type", "rest", "RESTful Operation"));
    if (what.interaction() != null) {
      made.addSubtype(
          new Coding("http://hl7.org/fhir/restful-interaction", what.interaction(), null));
    }
    made.setAction(AuditEventAction.fromCode(what.action()));
    made.setRecorded(Date.from(event.recorded()));
    made.setOutcome(outcome(what));
    if (!what.rules().isEmpty()) {
      made.setOutcomeDesc(String.join(", ", what.rules()));
    }
    if (what.purpose() != null) {
      CodeableConcept purpose = made.addPurposeOfEvent();
      purpose.addCoding(new Coding(HL7 + "v3-ActReason", what.purpose(), null));
      purpose.setText(InWords.why(event));
    }
    new Agents(made, names, server).add(event.who(), reads(what));
    made.getSource().setSite(server).setObserver(new Reference().setDisplay(server));
    addEntities(made, event, patient);
    return made;
  }

  private String narrative(Event event, String patient) {
    return "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>%s</p><p>%s %s</p></div>"
        .formatted(
            Html.text(words.who(event.who())),
            Html.text(InWords.what(event, patient)),
            Html.text(InWords.why(event)));
  }

  private static boolean reads(What what) {
    return "R".equals(what.action());
  }

  private static AuditEventOutcome outcome(What what) {
    if (what.isFailed()) {
      return AuditEventOutcome._8;
    }
    return what.isRefused() ? AuditEventOutcome._4 : AuditEventOutcome._0;
  }

  private static void addEntities(AuditEvent made, Event event, String patient) {
    entity(made, "1", "Person", "1", "Patient").setWhat(new Reference(patient));
    records(event.shown(), patient)
        .forEach(
            record -> entity(made, "2", "System Object", "4", "Domain Resource").setWhat(record));
    records(event.stored(), patient)
        .forEach(
            record -> entity(made, "2", "System Object", "4", "Domain Resource").setWhat(record));
    String operation = event.what().operation();
    if (operation != null) {
      entity(made, "2", "System Object", "20", "Job").setName(operation);
    }
    made.addEntity()
        .setType(
            new Coding(
                "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType",
                "XrequestId",
                null))
        .getWhat()
        .getIdentifier()
        .setValue(event.what().request());
  }

  private static List<Reference> records(List<Touched> touched, String patient) {
    return touched.stream()
        .filter(record -> patient.equals(record.patient()))
        .map(record -> new Reference(record.version()))
        .toList();
  }

  private static AuditEventEntityComponent entity(
      AuditEvent made, String type, String typeInWords, String role, String roleInWords) {
    return made.addEntity()
        .setType(new Coding(HL7 + "audit-entity-type", type, typeInWords))
        .setRole(new Coding(HL7 + "object-role", role, roleInWords));
  }
}
