package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.referral.ReferralCase.EXTENSION;
import static org.socialprescribing.referral.ReferralCase.LOCAL;
import static org.socialprescribing.referral.ReferralCase.assertMade;
import static org.socialprescribing.referral.ReferralCase.because;
import static org.socialprescribing.referral.ReferralCase.own;
import static org.socialprescribing.referral.ReferralCase.passedTo;
import static org.socialprescribing.referral.ReferralCase.setExtension;
import static org.socialprescribing.referral.ReferralCase.withSummary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Wherever a referral goes, it is known who holds the person, and whoever asks reads why. F34. */
class EveryWayOnIT extends RunningServer {

  @Autowired private DataSource database;

  private Register register;
  private ReferralCase margaret;

  @BeforeEach
  void refer() {
    register = new Register(database);
    margaret = ReferralCase.submitted(fhir);
  }

  // F34.
  @Test
  void whoeverAcceptsHoldsThePerson() {
    assertMade(margaret.move("received", margaret.service));
    assertThat(register.holder(margaret.task)).isEqualTo(margaret.referrer);

    assertMade(
        margaret.move(
            margaret.task, "accepted", margaret.service, task -> own(task, margaret.linkWorker)));

    assertThat(register.holder(margaret.task)).isEqualTo(margaret.linkWorker);
    assertThat(register.worklist(margaret.task)).isEqualTo(margaret.linkWorker);
    assertThat(register.step(margaret.task)).isEqualTo("first-contact");
  }

  // F24, F27.
  @Test
  void aRejectionSaysWhyAndWhereThePersonWentInstead() {
    Answer silent =
        margaret.move(
            margaret.task,
            "rejected",
            margaret.service,
            task -> because(task, "adult-social-care"));
    String council = margaret.organisation("Harbourton Council, adult social care");

    assertMade(
        margaret.move(
            margaret.task,
            "rejected",
            margaret.service,
            task -> passedTo(because(task, "adult-social-care"), council)));

    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.rules()).contains("task-says-where");
    ObjectNode read = margaret.stored(margaret.task);
    assertThat(read.at("/statusReason/coding/0/code").asText()).isEqualTo("adult-social-care");
    assertThat(read.path("extension").toString()).contains(council);
    assertThat(register.holder(margaret.task)).isEqualTo(margaret.referrer);
    assertThat(register.worklist(margaret.task)).isNull();
  }

  @Test
  void aPauseSaysWhyAndKeepsTheHolder() {
    margaret.takeOn();

    assertMade(
        margaret.move(
            margaret.task, "on-hold", margaret.linkWorker, task -> because(task, "person-unwell")));
    assertThat(register.holder(margaret.task)).isEqualTo(margaret.linkWorker);
    assertThat(register.step(margaret.task)).isEqualTo("resume");

    assertMade(margaret.move("in-progress", margaret.linkWorker));
    assertThat(register.step(margaret.task)).isEqualTo("first-contact");
  }

  // F27, F36, F38.
  @Test
  void aClinicalConcernReturnsThePersonToTheGp() {
    margaret.takeOn();

    assertMade(returned("clinical-concern", margaret.referrer));

    assertThat(register.holder(margaret.task)).isEqualTo(margaret.referrer);
    assertThat(margaret.stored(margaret.task).path("extension").toString())
        .contains("passed-to", margaret.referrer);
    assertThat(margaret.found("Task?status=failed")).containsExactly(margaret.task);
  }

  // F32.
  @Test
  void whatIsTooMuchForALinkWorkerIsReturnedAndNamesTheSupervisor() {
    margaret.takeOn();
    String supervisor = margaret.linkWorkerOf(margaret.service);

    assertMade(returned("too-complex", supervisor));

    assertThat(register.holder(margaret.task)).isEqualTo(margaret.referrer);
    assertThat(margaret.stored(margaret.task).path("extension").toString()).contains(supervisor);
  }

  // F24, F34.
  @Test
  void theReferrerWithdrawsTheReferralAndHoldsThePersonAgain() {
    margaret.takeOn();

    assertMade(
        margaret.move(
            margaret.task,
            "cancelled",
            margaret.referrer,
            task -> because(task, "withdrawn-by-referrer")));

    assertThat(register.holder(margaret.task)).isEqualTo(margaret.referrer);
    assertThat(register.worklist(margaret.task)).isNull();
  }

  // F45.
  @Test
  void somebodyElseTakesOverWhileALinkWorkerIsAway() {
    margaret.takeOn();
    String cover = margaret.linkWorkerOf(margaret.service);

    assertMade(
        margaret.move(margaret.task, "in-progress", margaret.service, task -> own(task, cover)));

    assertThat(register.holder(margaret.task)).isEqualTo(cover);
    assertThat(register.worklist(margaret.task)).isEqualTo(cover);
    assertThat(fhir.get("Task?owner=" + margaret.linkWorker).resources()).isEmpty();
    assertThat(fhir.get("Task?owner=" + cover).resources()).hasSize(1);
  }

  // F45.
  @Test
  void whenALinkWorkerHasLeftTheirReferralsLieOnTheDeskOfTheService() {
    margaret.takeOn();
    ObjectNode left = margaret.stored(margaret.linkWorker).put("active", false);

    assertMade(fhir.put(margaret.linkWorker, left, "If-Match", ReferralCase.version(left)));

    assertThat(register.worklist(margaret.task)).isEqualTo(margaret.service);
  }

  // F25.
  @Test
  void anotherProviderGetsThePersonTogetherWithTheHistory() {
    margaret.takeOn();
    String contact =
        margaret.created("Encounter", margaret.example("Encounter-contact-margaret-first"));
    String quayside = margaret.organisation("Quayside Links");

    assertMade(returned("referred-elsewhere", quayside));
    String next = margaret.created("ServiceRequest", margaret.another(crossing(quayside)));
    String task = margaret.created("Task", margaret.taskFor(next, quayside, margaret.linkWorker));

    assertThat(register.worklist(task)).isEqualTo(quayside);
    assertThat(register.holder(task)).isEqualTo(margaret.linkWorker);
    assertThat(
            ReferralCase.addresses(
                fhir.get(
                    "ServiceRequest?_id=%s&_include=ServiceRequest:based-on"
                        .formatted(next.split("/")[1]))))
        .containsExactlyInAnyOrder(next, margaret.request);
    assertThat(
            ReferralCase.addresses(
                fhir.get(
                    "ServiceRequest?_id=%s&_revinclude=Encounter:based-on&_revinclude=Task:focus"
                        .formatted(margaret.request.split("/")[1]))))
        .containsExactlyInAnyOrder(margaret.request, contact, margaret.task);
  }

  // F16, F17, F18.
  @Test
  void anOnwardReferralPassesThePersonWhenItsTermsSaySo() {
    margaret.takeOn();
    String club = margaret.organisation("Chapel Lunch Club");
    String onward = margaret.created("ServiceRequest", margaret.onwardTo(club));
    String task = margaret.created("Task", margaret.taskFor(onward, club, margaret.linkWorker));

    assertMade(margaret.move(task, "accepted", club, accepted -> own(accepted, club)));
    assertThat(register.holder(task)).isEqualTo(margaret.linkWorker);

    ObjectNode lunch = margaret.example("Encounter-contact-margaret-lunch");
    lunch.set("basedOn", json("{'of': [{'reference': '%s'}]}", onward).get("of"));
    margaret.created("Encounter", lunch);
    assertThat(register.holder(task)).isEqualTo(club);
    assertThat(margaret.stored(onward).toString())
        .contains("returnWithin", "nonAttendanceReportedBy", "outcomeBack", "followUpExpected");
  }

  // F19, F21.
  @Test
  void aGpRefersDirectlyToAGroupWithoutALinkWorker() {
    String agreed =
        margaret.created("Consent", margaret.example("Consent-consent-margaret-community"));
    margaret.in("Consent/consent-margaret-community", agreed);
    String request =
        margaret.created(
            "ServiceRequest", margaret.example("ServiceRequest-direct-referral-margaret"));
    ObjectNode followed = margaret.taskFor(request, margaret.service, margaret.referrer);
    followed.remove("owner");
    String task = margaret.created("Task", followed);

    assertThat(margaret.stored(request).has("basedOn")).isFalse();
    assertThat(register.holder(task)).isEqualTo(margaret.referrer);
    // Nobody of the group reads this server: what is to be done is the referrer's to see to.
    assertThat(register.worklist(task)).isEqualTo(margaret.referrer);
  }

  // F47, F36.
  @Test
  void supportEndsWithAReasonAndAnOutcomeAndIsTakenUpAgainWhenThePersonComesBack() {
    margaret.takeOn();

    assertMade(
        margaret.move(margaret.task, "completed", margaret.linkWorker, EveryWayOnIT::closed));
    assertThat(register.holder(margaret.task)).isEqualTo(margaret.referrer);
    assertThat(register.worklist(margaret.task)).isNull();

    assertMade(margaret.move("in-progress", margaret.linkWorker));
    assertThat(register.holder(margaret.task)).isEqualTo(margaret.linkWorker);
    assertThat(fhir.get(margaret.task + "/_history").resources())
        .extracting(version -> version.path("status").asText())
        .containsExactly("in-progress", "completed", "in-progress", "accepted", "requested");
  }

  private Answer returned(String reason, String to) {
    return margaret.move(
        margaret.task, "failed", margaret.linkWorker, task -> passedTo(because(task, reason), to));
  }

  private Consumer<ObjectNode> crossing(String provider) {
    return next -> {
      next.set("performer", json("{'of': [{'reference': '%s'}]}", provider).get("of"));
      next.set("requester", json("{'reference': '%s'}", margaret.linkWorker));
      next.set("basedOn", json("{'of': [{'reference': '%s'}]}", margaret.request).get("of"));
      setExtension(
          next,
          json(
              """
              {'url': '%sreferral-source', 'valueCodeableConcept':
                {'coding': [{'system': '%sreferral-source', 'code': 'link-worker-service'}]}}
              """,
              EXTENSION, LOCAL));
    };
  }

  private static void closed(ObjectNode task) {
    task.set(
        "statusReason",
        json("{'coding': [{'system': '%sclosure-reason', 'code': 'goals-reached'}]}", LOCAL));
    withSummary(task, "Margaret eats with others on Tuesdays.");
  }
}
