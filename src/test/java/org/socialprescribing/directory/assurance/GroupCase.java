package org.socialprescribing.directory.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.referral.ReferralCase;

/** A link worker service, one of its people, and a lunch club. */
abstract class GroupCase extends RunningServer {

  static final LocalDate TODAY = GroupForms.today();

  ReferralCase margaret;
  String club;

  @BeforeEach
  void found() {
    margaret = ReferralCase.submitted(fhir);
    club = margaret.organisation("Chapel Lunch Club");
  }

  String sent(ObjectNode form) {
    Answer answer = fhir.post("QuestionnaireResponse", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return "QuestionnaireResponse/" + answer.json().path("id").asText();
  }

  String signed(LocalDate on) {
    return sent(GroupForms.signedSheet(club, margaret.linkWorker, on));
  }

  String serviceOf(String organisation) {
    ObjectNode lunch = margaret.exampleAlone("HealthcareService-service-tuesday-lunch");
    lunch.remove(List.of("location", "extension"));
    lunch.set("providedBy", json("{'reference': '%s'}", organisation));
    return margaret.created("HealthcareService", lunch);
  }

  /** What is due with the club, as {@code kind day}, overdue ones with a bang. */
  List<String> dueWithClub(String parameters) {
    return due(fhir.get(margaret.service + "/$assurance-due?" + parameters), club);
  }

  static List<String> due(Answer answer, String group) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var due = new ArrayList<String>();
    for (JsonNode entry : answer.json().path("entry")) {
      if (entry.path("fullUrl").asText().endsWith("/" + group)) {
        for (JsonNode told : entry.at("/search/extension")) {
          due.add(
              part(told, "kind")
                  + " "
                  + part(told, "by")
                  + (part(told, "overdue").equals("true") ? "!" : ""));
        }
      }
    }
    return due;
  }

  /** The value of a part of an extension or of a parameter; empty where there is none. */
  static String part(JsonNode whole, String name) {
    for (JsonNode part : whole.path(whole.has("part") ? "part" : "extension")) {
      if (part.path("url").asText().equals(name) || part.path("name").asText().equals(name)) {
        for (var value : part.properties()) {
          if (value.getKey().startsWith("value")) {
            return value.getValue().path("reference").asText(value.getValue().asText());
          }
        }
      }
    }
    return "";
  }

  JsonNode state(String group) {
    Answer answer = fhir.get(group + "/$assurance");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  static String value(JsonNode parameters, String name) {
    for (JsonNode parameter : parameters.path("parameter")) {
      if (parameter.path("name").asText().equals(name)) {
        for (var value : parameter.properties()) {
          if (value.getKey().startsWith("value")) {
            return value.getValue().asText();
          }
        }
      }
    }
    return "";
  }

  static List<JsonNode> groups(JsonNode parameters, String name) {
    var groups = new ArrayList<JsonNode>();
    for (JsonNode parameter : parameters.path("parameter")) {
      if (parameter.path("name").asText().equals(name)) {
        groups.add(parameter);
      }
    }
    return groups;
  }
}
