package org.socialprescribing.directory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.directory.capacity.Club.places;
import static org.socialprescribing.directory.capacity.Club.warnings;
import static org.socialprescribing.directory.capacity.Club.weeks;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/**
 * When more is asked of a service than it can take, whoever sends and whoever watches is told. F78.
 */
class ExceedingCapacityIT extends RunningServer {

  private Club club;

  @BeforeEach
  void found() {
    club = new Club(fhir);
  }

  @Test
  void aReferralToAFullServiceIsStoredWithAWarningAndRaisesTheAlarm() {
    club.says("full");
    assertThat(club.alarms(fhir, "")).isEmpty();

    Answer answer = club.send(club.referralTo(club.lunch, 0));

    assertThat(warnings(answer)).containsExactly("service-full");
    assertThat(club.alarms(fhir, "")).containsExactly("full 1 0 " + Club.TODAY);
  }

  @Test
  void whoeverIsSentBeyondThePlacesRaisesTheAlarm() {
    club.says("accepting", places(2));
    assertThat(warnings(club.send(club.referralTo(club.lunch, 0)))).isEmpty();
    assertThat(warnings(club.send(club.referralTo(club.lunch, 40)))).isEmpty();
    assertThat(club.alarms(fhir, "")).isEmpty();

    assertThat(warnings(club.send(club.referralTo(club.lunch, 0))))
        .containsExactly("service-places-taken");

    assertThat(club.alarms(fhir, ""))
        .containsExactly("places-taken 3 0 " + Club.TODAY.minusDays(40));
  }

  @Test
  void whoeverIsTakenOnSinceTheServiceSpokeHasAPlaceAndWhoIsRejectedHasNone() {
    club.says("accepting", places(1));
    String first = club.askedFor(club.send());
    String second = club.askedFor(club.send());
    Club.assertOk(club.at.move(first, "accepted", club.organisation, task -> {}));
    Club.assertOk(club.at.move(first, "in-progress", club.organisation, task -> {}));
    assertThat(club.alarms(fhir, "")).containsExactly("places-taken 1 1 " + Club.TODAY);

    Club.assertOk(
        club.at.move(
            second,
            "rejected",
            club.organisation,
            task -> task.set("statusReason", json("{'text': 'No place is free'}"))));

    assertThat(club.alarms(fhir, "")).isEmpty();
  }

  @Test
  void whoeverWaitsLongerThanWasSaidRaisesTheAlarm() {
    club.says("waiting-list", weeks(3));
    Answer answer = club.send(club.referralTo(club.lunch, 30));
    assertThat(warnings(answer)).containsExactly("service-has-waiting-list");
    assertThat(answer.header("Warning")).doesNotContain("null");

    assertThat(club.alarms(fhir, "kind=long-wait"))
        .containsExactly("long-wait 1 0 " + Club.TODAY.minusDays(30));
    assertThat(club.alarms(fhir, "kind=full,places-taken")).isEmpty();

    club.says("waiting-list", weeks(5));
    assertThat(club.alarms(fhir, "")).isEmpty();
  }

  @Test
  void aReferralToTheOrganisationMeansItsOnlyServiceAndNoneOfSeveral() {
    club.says("full");
    assertThat(warnings(club.send(club.referralTo(club.organisation, 0))))
        .containsExactly("service-full");
    assertThat(club.alarms(fhir, "")).hasSize(1);

    club.service();

    assertThat(warnings(club.send(club.referralTo(club.organisation, 0)))).isEmpty();
    assertThat(club.alarms(fhir, "")).isEmpty();
  }

  @Test
  void aServiceThatIsNotInUseIsToldOf() {
    club.closes();

    assertThat(warnings(club.send(club.referralTo(club.lunch, 0))))
        .containsExactly("service-closed");
    assertThat(club.alarms(fhir, "")).isEmpty();
  }

  @Test
  void silenceSaysNothing() {
    assertThat(warnings(club.send(club.referralTo(club.lunch, 0)))).isEmpty();
    assertThat(club.alarms(fhir, "")).isEmpty();
  }

  @Test
  void whatTheServiceSaysInTheSameTransactionCounts() {
    club.says("full");
    ObjectNode open = club.saying("accepting", places(5));

    Answer answer =
        fhir.submit(
            transaction(
                entry("POST", "ServiceRequest", club.referralTo(club.lunch, 0)),
                entry("PUT", club.lunch, open, FhirClient.ifMatch(open))));

    Club.assertOk(answer);
    assertThat(answer.body()).doesNotContain("service-full").contains("agreement-missing");
  }

  @Test
  void aReferralThatGoesToAFullServiceInsteadIsToldOfToo() {
    String referral = "ServiceRequest/" + sent(club.service());
    club.says("full");
    ObjectNode moved = club.at.stored(referral);
    ((ObjectNode) moved.at("/performer/0")).put("reference", club.lunch);

    Answer answer = fhir.change(moved);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(warnings(answer)).containsExactly("service-full");
    assertThat(warnings(fhir.change(club.at.stored(referral).put("priority", "urgent")))).isEmpty();
  }

  private String sent(String service) {
    return club.send(club.referralTo(service, 0)).json().path("id").asText();
  }

  @Test
  void alarmsComeInPagesTheOneOfWhichMostIsAskedFirst() {
    club.says("full");
    club.send();
    club.send();
    var other = new Club(fhir);
    other.says("full");
    other.send();

    Answer first = fhir.get("HealthcareService/$capacity-alarm?kind=full&_count=1");
    int pages = 1;
    var counts = new ArrayList<Integer>();
    Answer page = first;
    while (true) {
      assertThat(page.resources("HealthcareService")).hasSize(1);
      counts.add(
          page.json().at("/entry/0/search/extension/0/extension/1/valueUnsignedInt").asInt());
      String next = page.json().at("/link/1/url").asText();
      if (next.isEmpty()) {
        break;
      }
      page = fhir.get(next.substring(next.indexOf("/fhir/") + 6));
      pages++;
    }

    assertThat(pages).isGreaterThan(1);
    assertThat(counts).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind=closed", "organization=club", "_count=0", "page=x", "page=eA"})
  void whatCannotBeIsRefused(String parameter) {
    Answer answer = fhir.get("HealthcareService/$capacity-alarm?" + parameter);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rules())
        .containsExactly(parameter.startsWith("page") ? "page-unknown" : "operation-value-invalid");
  }
}
