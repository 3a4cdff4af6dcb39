package org.socialprescribing.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.fhir.Referral;

/** Who is to be asked how they are at a service, as the service asks for it. */
class MeasuresDueIT extends MeasuredPerson {

  private static final String REFERRED_ON = "2026-03-01";

  private Answer stored;
  private String service;

  @BeforeEach
  void refer() {
    stored = fhir.submit(referred(aReferral(), REFERRED_ON).bundle());
    assertThat(stored.status()).as(stored.body()).isEqualTo(200);
    person = stored.location("Patient");
    service = stored.locations().get(1);
  }

  // F81.
  @Test
  void whoeverIsReferredIsDueForOns4AtOnce() {
    Answer answer = due("2026-04-01");

    assertThat(answer.json().path("type").asText()).isEqualTo("searchset");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(lines(answer)).containsExactly("ons4 1 from 2026-03-01 by 2026-04-01");
    JsonNode match = answer.json().at("/entry/0");
    assertThat(match.path("fullUrl").asText()).endsWith("/fhir/" + person);
    assertThat(match.at("/search/mode").asText()).isEqualTo("match");
    assertThat(match.at("/resource/name/0/family").asText()).isNotEmpty();
    assertThat(match.at("/resource/telecom/0/value").asText()).isNotEmpty();
    JsonNode fact = match.at("/search/extension/0");
    assertThat(part(fact, "instrument")).isEqualTo(Canonical.BASE + "/Questionnaire/ons4");
    assertThat(part(fact, "until")).isEqualTo("2026-08-01");
    assertThat(fact.findPath("valueReference").path("reference").asText())
        .isEqualTo(stored.location("ServiceRequest"));
  }

  @Test
  void itIsOverdueFromTheDayAfterTheLastThatIsInTime() {
    assertThat(lines(due("2026-04-02")))
        .containsExactly("ons4 1 from 2026-03-01 by 2026-04-01 overdue");
    assertThat(lines(due("2026-08-01"))).containsExactly("ons4 2 from 2026-08-01 by 2026-09-01");
    assertThat(lines(due("2027-06-01"))).isEmpty();
    assertThat(lines(due("2026-02-28"))).isEmpty();
  }

  static Referral referred(Referral referral, String day) {
    return referral
        .with("ServiceRequest", request -> request.put("authoredOn", day))
        .with("Task", task -> task.put("authoredOn", day + "T09:00:00Z"));
  }

  private Answer due(String date) {
    return fhir.get(service + "/$measures-due?date=" + date);
  }

  static List<String> lines(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var lines = new ArrayList<String>();
    for (JsonNode entry : answer.json().path("entry")) {
      for (JsonNode fact : entry.at("/search/extension")) {
        lines.add(
            "%s %s from %s by %s%s"
                .formatted(
                    part(fact, "instrument").replaceFirst(".*/", ""),
                    part(fact, "point"),
                    part(fact, "from"),
                    part(fact, "by"),
                    part(fact, "overdue").equals("true") ? " overdue" : ""));
      }
    }
    return lines;
  }

  static String part(JsonNode fact, String name) {
    for (JsonNode part : fact.path("extension")) {
      if (part.path("url").asText().equals(name)) {
        for (JsonNode value : part) {
          if (value != part.path("url")) {
            return value.asText();
          }
        }
      }
    }
    throw new AssertionError("No part " + name);
  }
}
