package org.socialprescribing.security.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.referral.ReferralCase;

/** A withdrawal counts from the next reading, also of a page; pages are their asker's alone. */
class WithdrawingIT extends SecuredServer {

  @Test
  void hidesThePersonFromTheCommunityProviderAtOnce() {
    Journey ours = Journey.of(operator());
    FhirClient club = as("community-provider", ours.club);
    String request = ours.records.get("onward ServiceRequest");
    assertThat(club.get(ours.at.person).status()).isEqualTo(200);

    withdraw(ours);

    assertThat(club.get(ours.at.person).status()).isEqualTo(404);
    assertThat(club.get(request).status()).isEqualTo(404);
    assertThat(club.get("ServiceRequest?_total=accurate").json().path("total").asInt()).isZero();
    assertThat(club.get(ours.records.get("onward Task")).status()).isEqualTo(200);
  }

  @Test
  void aRefusalThatNamesTheLinkWorkerServiceHidesThePersonFromItToo() {
    Journey ours = Journey.of(operator());
    FhirClient service = as("link-worker-service", ours.at.service);
    assertThat(service.get(ours.at.service + "/$worklist?team=true").body())
        .contains("\"" + ours.at.person.split("/")[1] + "\"");

    ObjectNode consent = (ObjectNode) operator().get(ours.records.get("Consent")).json();
    consent.remove(List.of("id", "meta"));
    ((ObjectNode) consent.path("provision")).put("type", "deny");
    ((ObjectNode) consent.at("/provision/actor/0/reference")).put("reference", ours.at.service);
    consent.put("dateTime", clock.instant().toString());
    ReferralCase.identifyAnew(consent);
    ours.at.created("Consent", consent);

    assertThat(service.get(ours.at.person).status()).isEqualTo(404);
    assertThat(service.get(ours.at.task).status()).isEqualTo(200);
    Answer list = service.get(ours.at.service + "/$worklist?team=true");
    assertThat(list.resources("Task")).as(list.body()).hasSize(1);
    assertThat(list.resources("Patient")).isEmpty();
    assertThat(service.get(ours.at.service + "/$measures-due").resources()).isEmpty();
  }

  @Test
  void hidesWhatThePagesUnderWayWouldStillShow() {
    Journey ours = Journey.of(operator());
    ours.referOnwardAgain();
    FhirClient club = as("community-provider", ours.club);
    Answer first = club.get("ServiceRequest?_count=1");
    assertThat(first.resources()).hasSize(1);
    String next = next(first);

    withdraw(ours);

    Answer second = club.get(next);
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(second.resources()).isEmpty();
  }

  @Test
  void aPageIsForWhoeverAskedForTheFirst() {
    Journey ours = Journey.of(operator());
    ours.referOnwardAgain();
    FhirClient service = as("link-worker-service", ours.at.service);
    String next = next(service.get("ServiceRequest?_count=1&_total=accurate"));

    assertThat(service.get(next).status()).isEqualTo(200);
    Answer anothers = as("community-provider", ours.club).get(next);
    assertThat(anothers.status()).as(anothers.body()).isEqualTo(410);
  }

  private static String next(Answer first) {
    for (var link : first.json().path("link")) {
      if (link.path("relation").asText().equals("next")) {
        return "?" + URI.create(link.path("url").asText()).getRawQuery();
      }
    }
    throw new AssertionError("No next page in " + first.body());
  }

  private void withdraw(Journey ours) {
    Answer consents = operator().get("Consent?patient=" + ours.at.person);
    for (var consent : consents.resources()) {
      ObjectNode withdrawn = (ObjectNode) consent;
      withdrawn.put("status", "inactive");
      Answer changed = operator().change(withdrawn);
      assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }
  }
}
