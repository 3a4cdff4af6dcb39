package org.socialprescribing.security.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.referral.ReferralCase;

/**
 * One person who was referred to a link worker and on to a lunch club, and everything that a record
 * of social prescribing holds about them; loaded by whoever runs the site.
 */
final class Journey {

  final ReferralCase at;
  final String club;
  final Map<String, String> records = new LinkedHashMap<>();

  private final FhirClient operator;

  private Journey(FhirClient operator) {
    this.operator = operator;
    this.at = ReferralCase.submitted(operator);
    this.club = at.organisation("Lunch club");
    load();
  }

  static Journey of(FhirClient operator) {
    return new Journey(operator);
  }

  private void load() {
    at.takeOn();
    records.put("Patient", at.person);
    records.put("ServiceRequest", at.request);
    records.put("Task", at.task);
    for (String type : new String[] {"Condition", "Consent"}) {
      records.put(type, only(type));
    }
    records.put("onward ServiceRequest", at.created("ServiceRequest", at.onwardTo(club)));
    ObjectNode task = at.taskFor(records.get("onward ServiceRequest"), club, at.linkWorker);
    records.put("onward Task", at.created("Task", task));
  }

  private String only(String type) {
    Answer found = operator.get(type + "?patient=" + at.person);
    assertThat(found.resources()).as(found.body()).isNotEmpty();
    return type + "/" + found.resources().get(0).path("id").asText();
  }
}
