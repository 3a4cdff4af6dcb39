package org.socialprescribing.directory.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.SecuredServer;

/** Who is told of a service that it is asked too much, and who how many people that are. F78. */
class SeeingAlarmsIT extends SecuredServer {

  private Club club;

  @BeforeEach
  void ask() {
    club = new Club(operator());
    club.says("full");
    club.send();
  }

  @Test
  void whoeverSendsPeopleSeesCounts() {
    assertThat(club.alarms(as("link-worker-service", club.at.service), ""))
        .containsExactly("full 1 0 " + Club.TODAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"directory-app", "analyst", "community-provider"})
  void othersWhoLookAfterServicesSeeTheKind(String actor) {
    assertThat(club.alarms(as(actor, club.organisation), "")).containsExactly("full");
  }

  @Test
  void nobodyElseDoes() {
    String alarm = "HealthcareService/$capacity-alarm";

    assertThat(as("referrer", club.at.practice).get(alarm).status()).isEqualTo(403);
    assertThat(appOf(club.at.person).get(alarm).status()).isEqualTo(403);
    assertThat(with("system/Organization.rs").get(alarm).status()).isEqualTo(403);
    assertThat(nobody.get(alarm).status()).isEqualTo(401);
  }
}
