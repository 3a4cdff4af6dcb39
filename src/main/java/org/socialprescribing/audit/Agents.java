package org.socialprescribing.audit;

import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** Who took part in an event: the program, this server, the person, and their organisation. */
final class Agents {

  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String PARTICIPATION =
      "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
  private static final Coding SOURCE = new Coding(DICOM, "110153", "Source Role ID");
  private static final Coding DESTINATION = new Coding(DICOM, "110152", "Destination Role ID");

  private final AuditEvent event;
  private final UnaryOperator<String> names;
  private final String server;

  Agents(AuditEvent event, UnaryOperator<String> names, String server) {
    this.event = event;
    this.names = names;
    this.server = server;
  }

  /**
   * @param reads whether data came from the server only; a question and a record go to it
   */
  void add(Who who, boolean reads) {
    if (!who.isTheServer()) {
      AuditEventAgentComponent client = agent(reads ? DESTINATION : SOURCE);
      client.setWho(program(who));
      client.setRequestor(who.person() == null);
      client.getNetwork().setAddress(who.address()).setType(AuditEventAgentNetworkType._2);
    }
    AuditEventAgentComponent here = agent(reads ? SOURCE : DESTINATION);
    here.setWho(new Reference().setDisplay(server)).setRequestor(who.isTheServer());
    here.getNetwork().setAddress(server).setType(AuditEventAgentNetworkType._5);
    if (who.person() != null) {
      AuditEventAgentComponent person =
          agent(new Coding(PARTICIPATION, "IRCP", "information recipient"));
      person.setWho(named(who.person())).setRequestor(true);
      if (who.actor() != null) {
        person.addRole().setText(who.actor());
      }
    }
    if (who.organisation() != null) {
      agent(new Coding(PARTICIPATION, "RESP", "responsible party"))
          .setWho(named(who.organisation()))
          .setRequestor(false);
    }
  }

  private static Reference program(Who who) {
    if (!who.isSignedIn()) {
      return new Reference().setDisplay("Nobody signed in");
    }
    return who.client() == null
        ? new Reference().setDisplay("A program without a name")
        : new Reference()
            .setIdentifier(new Identifier().setSystem(who.issuer()).setValue(who.client()))
            .setDisplay(who.client());
  }

  private Reference named(String reference) {
    return new Reference(reference).setDisplay(names.apply(reference));
  }

  private AuditEventAgentComponent agent(Coding type) {
    AuditEventAgentComponent agent = event.addAgent();
    agent.getType().addCoding(type.copy());
    return agent;
  }
}
