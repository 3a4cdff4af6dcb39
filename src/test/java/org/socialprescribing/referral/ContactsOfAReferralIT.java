package org.socialprescribing.referral;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.referral.ReferralCase.EXTENSION;
import static org.socialprescribing.referral.ReferralCase.LOCAL;
import static org.socialprescribing.referral.ReferralCase.assertMade;
import static org.socialprescribing.referral.ReferralCase.own;
import static org.socialprescribing.referral.ReferralCase.setExtension;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Every contact counts: those that took place for what they gave, the others as a sign. */
class ContactsOfAReferralIT extends RunningServer {

  @Autowired private DataSource database;

  private final Instant now = Instant.now().truncatedTo(SECONDS);

  private Register register;
  private ReferralCase margaret;

  @BeforeEach
  void takeOn() {
    register = new Register(database);
    margaret = ReferralCase.submitted(fhir);
    margaret.takeOn();
  }

  // F39, F40, F41.
  @Test
  void theFirstContactThatIsAttendedEndsTheWaiting() {
    assertThat(register.step(margaret.task)).isEqualTo("first-contact");
    Instant missed = now.minus(Duration.ofDays(3));
    Instant met = now.minus(Duration.ofDays(1));

    contact(margaret.request, missed, "did-not-attend");
    assertThat(register.moment(margaret.task, "first_contact")).isNull();
    assertThat(register.step(margaret.task)).isEqualTo("first-contact");

    contact(margaret.request, met, "attended");
    contact(margaret.request, now, "attended");
    assertThat(register.moment(margaret.task, "first_contact")).isEqualTo(met);
    assertThat(register.moment(margaret.task, "last_contact")).isEqualTo(now);
    assertThat(register.step(margaret.task)).isEqualTo("keep-in-touch");
  }

  // F39.
  @Test
  void aContactThatIsEnteredLateIsTheFirstAllTheSame() {
    contact(margaret.request, now, "attended");
    Instant before = now.minus(Duration.ofDays(8));

    contact(margaret.request, before, "attended");

    assertThat(register.moment(margaret.task, "first_contact")).isEqualTo(before);
  }

  // F39.
  @Test
  void aMistakeCountsNowhereWhenItIsMarkedAsOne() {
    String mistaken = contact(margaret.request, now, "attended");
    ObjectNode record = margaret.stored(mistaken).put("status", "entered-in-error");

    assertMade(fhir.put(mistaken, record, "If-Match", ReferralCase.version(record)));

    assertThat(register.moment(margaret.task, "first_contact")).isNull();
    assertThat(register.contacts(margaret.task)).isZero();
  }

  // F40, F41, F44.
  @ParameterizedTest
  @CsvSource({
    "face-to-face, AMB, Riverside Surgery",
    "home-visit,   HH,  Margaret's home",
    "telephone,    VR,  ",
    "outreach,     AMB, Chapel Hall"
  })
  void eachContactSaysWhenWhereHowAndHowLong(String mode, String inFhir, String place) {
    ObjectNode sent = sent(margaret.request, now, "attended");
    setExtension(sent, coded("contact-mode", mode));
    sent.set(
        "class",
        json(
            "{'system': 'http://terminology.hl7.org/CodeSystem/v3-ActCode', 'code': '%s'}",
            inFhir));
    sent.remove("location");
    if (place != null) {
      ObjectNode where = sent.putArray("location").addObject().putObject("location");
      where.put("display", place);
    }

    String stored = margaret.created("Encounter", sent);

    assertThat(margaret.found("Encounter?mode=" + mode)).containsExactly(stored);
    assertThat(register.minutes(margaret.task)).isEqualTo(50);
  }

  // F37, F40.
  @ParameterizedTest
  @CsvSource({
    "attended, 1",
    "did-not-attend, 0",
    "could-not-reach, 0",
    "cancelled-by-person, 0",
    "cancelled-by-service, 0"
  })
  void whatBecameOfAContactIsKeptAndOnlyWhatWasAttendedIsCounted(String outcome, int counted) {
    String stored = contact(margaret.request, now, outcome);

    assertThat(margaret.found("Encounter?outcome=" + outcome)).containsExactly(stored);
    assertThat(register.contacts(margaret.task)).isEqualTo(counted);
  }

  // F42.
  @Test
  void noNumberOfContactsIsTooManyOrTooFew() {
    for (int i = 17; i > 0; i--) {
      contact(margaret.request, now.minus(Duration.ofDays(7L * i)), "attended");
    }

    assertThat(register.contacts(margaret.task)).isEqualTo(17);
    assertThat(register.minutes(margaret.task)).isEqualTo(17 * 50);
  }

  @Test
  void aContactThatIsStillToComeCannotHaveBeenAttended() {
    ObjectNode tomorrow = sent(margaret.request, now.plus(Duration.ofDays(1)), "attended");

    Answer answer = fhir.post("Encounter", tomorrow);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("date-in-the-future");
  }

  // F37.
  @Test
  void whoDoesNotComeToTheGroupIsNoticedByTheLinkWorkerUntilTheyAreInTouchAgain() {
    String club = margaret.organisation("Chapel Lunch Club");
    String lunch = margaret.created("ServiceRequest", margaret.onwardTo(club));
    String task = margaret.created("Task", margaret.taskFor(lunch, club, margaret.linkWorker));
    assertMade(margaret.move(task, "accepted", club, accepted -> own(accepted, club)));
    Instant tuesday = Instant.now().truncatedTo(SECONDS).plusSeconds(60);
    clock.pass(Duration.ofDays(1));

    contact(lunch, tuesday, "did-not-attend");
    assertThat(register.moment(margaret.task, "missed_at")).isEqualTo(tuesday);

    contact(margaret.request, tuesday.plusSeconds(3600), "attended");
    assertThat(register.moment(margaret.task, "missed_at")).isNull();
  }

  private String contact(String request, Instant when, String outcome) {
    return margaret.created("Encounter", sent(request, when, outcome));
  }

  private ObjectNode sent(String request, Instant when, String outcome) {
    ObjectNode contact = margaret.example("Encounter-contact-margaret-first");
    contact.set("basedOn", json("{'of': [{'reference': '%s'}]}", request).get("of"));
    contact.set("period", json("{'start': '%s'}", when));
    contact.put("status", outcome.equals("attended") ? "finished" : "cancelled");
    setExtension(contact, coded("contact-outcome", outcome));
    return contact;
  }

  private static ObjectNode coded(String extension, String code) {
    return json(
        """
        {'url': '%s%s', 'valueCodeableConcept': {'coding': [{'system': '%s%s', 'code': '%s'}]}}
        """,
        EXTENSION, extension, LOCAL, extension, code);
  }
}
