package org.socialprescribing.directory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.referral.ReferralCase;

/** A lunch club with one service, and people who are sent there. */
final class Club {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  static final LocalDate TODAY = LocalDate.now(ENGLAND);

  final ReferralCase at;
  final String organisation;
  final String lunch;
  private final FhirClient fhir;

  Club(FhirClient fhir) {
    this.fhir = fhir;
    this.at = ReferralCase.submitted(fhir);
    this.organisation = at.organisation("Chapel Lunch Club");
    this.lunch = service();
  }

  String service() {
    ObjectNode service = at.exampleAlone("HealthcareService-service-tuesday-lunch");
    service.remove(List.of("location", "extension"));
    service.set("providedBy", json("{'reference': '%s'}", organisation));
    return at.created("HealthcareService", service);
  }

  /**
   * The service, saying this today.
   *
   * @param parts further parts, such as {@code {'url': 'places', 'valueUnsignedInt': 2}}
   */
  ObjectNode saying(String state, String... parts) {
    ObjectNode service = at.stored(lunch);
    ReferralCase.setExtension(
        service,
        json(
            "{'url': '%s', 'extension': [{'url': 'status', 'valueCode': '%s'}, {'url': 'asOf', 'valueDate': '%s'}%s]}",
            Canonical.structureDefinition("service-capacity"),
            state,
            TODAY,
            parts.length == 0 ? "" : "," + String.join(",", parts)));
    return service;
  }

  void says(String state, String... parts) {
    assertOk(fhir.change(saying(state, parts)));
  }

  void closes() {
    assertOk(fhir.change(at.stored(lunch).put("active", false)));
  }

  static String places(int free) {
    return "{'url': 'places', 'valueUnsignedInt': %d}".formatted(free);
  }

  static String weeks(int wait) {
    return "{'url': 'weeksOfWait', 'valueUnsignedInt': %d}".formatted(wait);
  }

  /** A referral of somebody new to the service or its organisation, sent so many days ago. */
  ObjectNode referralTo(String party, int daysAgo) {
    ObjectNode onward = ReferralCase.submitted(fhir).onwardTo(organisation);
    onward.set("performer", json("{'of': [{'reference': '%s'}]}", party).get("of"));
    Instant at =
        daysAgo == 0
            ? Instant.now().truncatedTo(ChronoUnit.SECONDS)
            : TODAY.minusDays(daysAgo).atTime(12, 0).atZone(ENGLAND).toInstant();
    return onward.put("authoredOn", at.toString());
  }

  Answer send(ObjectNode referral) {
    Answer answer = fhir.post("ServiceRequest", referral);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  /** Sends somebody to the service today; gives the referral. */
  String send() {
    return "ServiceRequest/" + send(referralTo(lunch, 0)).json().path("id").asText();
  }

  /** The club's task for a referral, as its person's link worker asks for it. */
  String askedFor(String referral) {
    ObjectNode stored = at.stored(referral);
    ObjectNode task = at.taskFor(referral, organisation, at.linkWorker);
    task.set("for", stored.get("subject"));
    return at.created("Task", task);
  }

  /** The rules of all warnings about a write. */
  static List<String> warnings(Answer answer) {
    return answer.headers().allValues("Warning").stream()
        .map(warning -> warning.replaceFirst("299 - \"([a-z-]+):.*", "$1"))
        .filter(rule -> !rule.startsWith("agreement-"))
        .toList();
  }

  /** The alarms about services of the club, each with its kinds and counts. */
  List<String> alarms(FhirClient reader, String parameters) {
    Answer answer =
        reader.get(
            "HealthcareService/$capacity-alarm?organization=" + organisation + "&" + parameters);
    assertOk(answer);
    var alarms = new ArrayList<String>();
    for (JsonNode entry : answer.json().path("entry")) {
      var parts = new ArrayList<String>();
      for (JsonNode part : entry.at("/search/extension/0/extension")) {
        part.properties().stream()
            .filter(value -> value.getKey().startsWith("value"))
            .forEach(value -> parts.add(value.getValue().asText()));
      }
      alarms.add(String.join(" ", parts));
    }
    return alarms;
  }

  static void assertOk(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
