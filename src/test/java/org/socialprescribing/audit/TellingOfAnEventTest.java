package org.socialprescribing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.audit.Rows.MARGARET;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.GuideFixture;

/** A row becomes an AuditEvent as IHE's patterns have it, and plain words, for one person. */
class TellingOfAnEventTest {

  private static final What REFUSED =
      new What("r2", "GET", "read", null, "R", 403, List.of("scope-missing"), null);
  private static final What WORKLIST =
      new What("r3", "GET", "operation", "$worklist", "E", 200, List.of(), "TREAT");
  private static final What BROKEN_GLASS =
      new What("r4", "GET", "read", null, "R", 200, List.of(), "BTG");
  private static final What FAILED =
      new What("r5", "POST", "create", null, "C", 500, List.of("server-error"), null);
  private static final What UNRECOGNISED =
      new What("r6", "GET", null, null, "E", 405, List.of("interaction-not-supported"), null);

  static List<Event> rows() {
    Who nobody = Who.of(null, "127.0.0.1");
    var stored = List.of(new Touched(MARGARET + "/_history/1", MARGARET));
    var created = new What("r7", "POST", "create", null, "C", 201, List.of(), null);
    return List.of(
        Rows.row(),
        Rows.row(REFUSED, Rows.linkWorker(), List.of(), List.of(), null),
        Rows.row(WORKLIST, Rows.linkWorker(), Rows.row().shown(), List.of(), null),
        Rows.row(
            BROKEN_GLASS, Rows.linkWorker(), Rows.row().shown(), List.of(), "She may be in danger"),
        Rows.row(FAILED, nobody, List.of(), List.of(), null),
        Rows.row(UNRECOGNISED, nobody, List.of(), List.of(), null),
        Rows.row(created, nobody, List.of(), stored, null),
        Rows.row(created, Who.THE_SERVER, List.of(), stored, null));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void conformsToTheGuidesProfile(Event row) {
    String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(of(row));

    assertThat(GuideFixture.refusalsOf(json.getBytes(StandardCharsets.UTF_8), EncodingEnum.JSON))
        .isEmpty();
  }

  /** IHE BALP 1.1, Read: data go from the server to the client. */
  @Test
  void inAReadTheServerIsTheSource() {
    AuditEvent event = of(Rows.row());

    assertThat(event.getAgent())
        .extracting(agent -> agent.getType().getCodingFirstRep().getCode())
        .containsExactly("110152", "110153", "IRCP", "RESP");
    assertThat(agent(event, "110152").getWho().getIdentifier().getValue())
        .isEqualTo("link-worker-system");
    assertThat(agent(event, "110152").getNetwork().getAddress()).isEqualTo("192.0.2.44");
    assertThat(agent(event, "IRCP").getRequestor()).isTrue();
    assertThat(agent(event, "IRCP").getWho().getDisplay())
        .isEqualTo("Name of PractitionerRole/ellie");
  }

  @Test
  void inAQuestionTheClientIsTheSource() {
    AuditEvent event =
        of(Rows.row(WORKLIST, Rows.linkWorker(), Rows.row().shown(), List.of(), null));

    assertThat(event.getAgent().get(0).getType().getCodingFirstRep().getCode()).isEqualTo("110153");
    assertThat(event.getAgent().get(1).getType().getCodingFirstRep().getCode()).isEqualTo("110152");
  }

  @Test
  void namesTheOnePersonAndTheirRecords() {
    AuditEvent event = of(Rows.row());

    assertThat(event.getEntity())
        .extracting(entity -> entity.getWhat().getReference())
        .containsExactly(MARGARET, "Task/1/_history/3", null);
  }

  @Test
  void saysItInPlainWords() {
    assertThat(rows())
        .extracting(row -> InWords.what(row, MARGARET))
        .containsExactly(
            "Saw course of a referral.",
            "Asked about this person, and was refused.",
            "Saw course of a referral.",
            "Saw course of a referral.",
            "Asked about this person; the server failed, and showed nothing.",
            "Asked about this person, and was refused.",
            "Added personal details.",
            "Added personal details.");
    assertThat(InWords.why(rows().get(3)))
        .isEqualTo("Emergency: the usual limits were set aside: She may be in danger");
  }

  @Test
  void saysWhoAsFarAsItIsKnown() {
    var words = new InWords(reference -> "Name of " + reference);

    assertThat(words.who(Rows.linkWorker()))
        .isEqualTo(
            "Name of PractitionerRole/ellie, for Name of Organization/harbour, with link-worker-system");
    assertThat(words.who(Who.of(null, "127.0.0.1")))
        .isEqualTo("Somebody who had not signed in, from 127.0.0.1");
    assertThat(words.who(Who.THE_SERVER)).isEqualTo("This server");
    assertThat(words.who(new Who("gp", "https://login.example", null, null, null, "192.0.2.1")))
        .isEqualTo("The program gp");
  }

  private static AuditEvent of(Event row) {
    return new AuditEvents(reference -> "Name of " + reference, "https://fhir.example/fhir")
        .of(row, MARGARET);
  }

  private static AuditEventAgentComponent agent(AuditEvent event, String type) {
    return event.getAgent().stream()
        .filter(agent -> agent.getType().getCodingFirstRep().getCode().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
