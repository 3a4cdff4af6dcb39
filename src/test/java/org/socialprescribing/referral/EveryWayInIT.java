package org.socialprescribing.referral;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;
import static org.socialprescribing.referral.ReferralCase.EXTENSION;
import static org.socialprescribing.referral.ReferralCase.LOCAL;
import static org.socialprescribing.referral.ReferralCase.setExtension;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** A referral comes from whoever sees the need, in whatever way they can send it. */
class EveryWayInIT extends RunningServer {

  private static final String LIST = "https://riverside-surgery.example/lists|carers-of-";

  @Autowired private DataSource database;

  private Register register;

  @BeforeEach
  void open() {
    register = new Register(database);
  }

  // F12, F16, F34.
  @Test
  void aGpPracticeSendsEverythingInOneMessageAndHoldsThePersonUntilItIsAccepted() {
    ReferralCase margaret = ReferralCase.submitted(fhir);

    assertThat(margaret.stored(margaret.task).path("status").asText()).isEqualTo("requested");
    assertThat(register.worklist(margaret.task)).isEqualTo(margaret.service);
    assertThat(register.holder(margaret.task)).isEqualTo(margaret.referrer);
    assertThat(register.step(margaret.task)).isEqualTo("receive");
  }

  // F12, F13.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "practice-nurse",
        "multidisciplinary-team",
        "pharmacy",
        "hospital-discharge",
        "consultant",
        "specialist-nurse",
        "allied-health-professional",
        "fire-service",
        "police",
        "job-centre",
        "social-care",
        "housing-association",
        "vcse"
      })
  void everyOtherSourceMayRefer(String source) {
    ReferralCase margaret =
        ReferralCase.of(
            aReferral().with("ServiceRequest", referral -> comingFrom(referral, source)), fhir);

    assertThat(margaret.found("ServiceRequest?source=" + source)).containsExactly(margaret.request);
    assertThat(register.worklist(margaret.task)).isEqualTo(margaret.service);
  }

  // F12.
  @Test
  void theListOfSourcesIsOpen() {
    ObjectNode lifeboat =
        json(
            """
            {'url': '%sreferral-source', 'valueCodeableConcept': {
              'coding': [{'system': '%sreferral-source', 'code': 'other'}],
              'text': 'The lifeboat station'}}
            """,
            EXTENSION, LOCAL);

    Answer answer =
        fhir.submit(
            aReferral()
                .with("ServiceRequest", referral -> setExtension(referral, lifeboat))
                .bundle());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  // F14.
  @Test
  void thePersonRefersThemselvesAndNobodyElseIsNeeded() {
    ReferralCase neighbour = ReferralCase.submitted(fhir);
    String person = neighbour.someoneNew();
    neighbour.in("Patient/person-tom", person).in("Flag/risk-dog-at-home", neighbour.risk(person));
    ObjectNode referral = neighbour.example("ServiceRequest-self-referral-tom");
    referral.remove("reasonReference");
    referral.withArray("extension").remove(5);

    String request = neighbour.created("ServiceRequest", referral);
    ObjectNode task = neighbour.taskFor(request, neighbour.service, person);
    task.set("for", json("{'reference': '%s'}", person));
    String followed = neighbour.created("Task", task);

    assertThat(register.holder(followed)).isEqualTo(person);
    assertThat(register.worklist(followed)).isEqualTo(neighbour.service);
    assertThat(fhir.get("ServiceRequest?source=self-referral&patient=" + person).resources())
        .hasSize(1);
  }

  // F26, F39.
  @ParameterizedTest
  @ValueSource(strings = {"letter", "phone", "fax", "face-to-face", "secure-email"})
  void whatCameOtherwiseIsEnteredLaterWithItsMethodAndItsTrueDate(String method) {
    Instant written = Instant.now().minus(Duration.ofDays(23)).truncatedTo(SECONDS);
    ReferralCase margaret =
        ReferralCase.of(
            aReferral().with("ServiceRequest", referral -> enteredLater(referral, method, written)),
            fhir);

    assertThat(register.moment(margaret.task, "referred_on")).isEqualTo(written);
    assertThat(margaret.stored(margaret.request).toString()).contains("\"" + method + "\"");
  }

  // F26.
  @Test
  void aReferralIsNotEnteredBeforeItIsMade() {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(SECONDS);

    Answer answer =
        fhir.submit(
            aReferral()
                .with("ServiceRequest", referral -> enteredLater(referral, "phone", tomorrow))
                .bundle());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("date-in-the-future");
    assertThat(answer.json().at("/issue/0/expression/0").asText())
        .isEqualTo("ServiceRequest.authoredOn");
  }

  // F22, F23, F93.
  @Test
  void aListOfPeopleIsOfferedSupportAndEachAnswerIsCountedOnce() {
    ReferralCase practice = ReferralCase.submitted(fhir);
    String list = LIST + practice.person;
    String accepts = practice.someoneNew();
    String declines = practice.someoneNew();
    String silent = practice.someoneNew();

    Answer offered =
        fhir.submit(
            batch(
                offer(practice, accepts, list),
                offer(practice, declines, list),
                offer(practice, silent, list)));
    assertThat(offered.entryStatuses()).as(offered.body()).containsOnly(201);
    answered(offered.locations().get(0), "completed", LOCAL + "offer-answer|accepted");
    answered(offered.locations().get(1), "revoked", "http://snomed.info/sct|871711000000103");

    String ofTheList = "ServiceRequest?intent=proposal&_summary=count&cohort=" + list;
    assertThat(total(ofTheList)).isEqualTo(3);
    assertThat(total(ofTheList + "&answer=accepted")).isEqualTo(1);
    assertThat(total(ofTheList + "&answer=871711000000103")).isEqualTo(1);
    assertThat(total(ofTheList + "&status=active")).isEqualTo(1);
    assertThat(offered.locations())
        .extracting(register::offer)
        .containsExactly("accepted", "declined", "offered");
    assertThat(register.count("request", accepts)).isZero();
    assertThat(register.count("task", silent)).isZero();
  }

  // F23, F93.
  @Test
  void anOfferThatIsAcceptedLeadsToOneReferralWhichNamesIt() {
    ReferralCase practice = ReferralCase.submitted(fhir);
    String person = practice.someoneNew();
    String offer =
        practice.created(
            "ServiceRequest",
            (ObjectNode) offer(practice, person, LIST + practice.person).get("resource"));
    answered(offer, "completed", LOCAL + "offer-answer|accepted");
    ObjectNode referral =
        practice.another(
            next -> {
              next.set("subject", json("{'reference': '%s'}", person));
              next.set("basedOn", json("{'of': [{'reference': '%s'}]}", offer).get("of"));
            });

    String request = practice.created("ServiceRequest", referral);

    assertThat(register.offer(offer)).isEqualTo("accepted");
    assertThat(register.count("offer", person)).isEqualTo(1);
    assertThat(register.count("request", person)).isEqualTo(1);
    assertThat(
            ReferralCase.addresses(
                fhir.get(
                    "ServiceRequest?intent=order&based-on=%s&_include=ServiceRequest:based-on"
                        .formatted(offer))))
        .containsExactlyInAnyOrder(request, offer);
  }

  // F20.
  @Test
  void aSignpostIsNeverAReferral() {
    ReferralCase margaret = ReferralCase.submitted(fhir);
    String person = margaret.someoneNew();
    margaret.in("Patient/person-margaret", person);

    margaret.created(
        "Communication", margaret.example("Communication-signpost-margaret-to-harbour"));

    assertThat(register.count("request", person)).isZero();
    assertThat(register.count("task", person)).isZero();
    assertThat(total("ServiceRequest?_summary=count&patient=" + person)).isZero();
    assertThat(total("Communication?category=signpost&_summary=count&patient=" + person))
        .isEqualTo(1);
  }

  private ObjectNode offer(ReferralCase practice, String person, String list) {
    ObjectNode offer = practice.example("ServiceRequest-offer-margaret-declined");
    offer.put("status", "active").set("subject", json("{'reference': '%s'}", person));
    offer.withArray("extension").remove(0);
    ObjectNode cohort = (ObjectNode) offer.at("/extension/0/valueIdentifier");
    cohort.put("system", list.split("\\|")[0]).put("value", list.split("\\|")[1]);
    return entry("POST", "ServiceRequest", offer);
  }

  private void answered(String offer, String status, String answer) {
    ObjectNode record = (ObjectNode) fhir.get(offer).json();
    record.put("status", status);
    setExtension(
        record,
        json(
            """
            {'url': '%soffer-answer', 'extension': [
              {'url': 'answer', 'valueCodeableConcept': {'coding': [{'system': '%s', 'code': '%s'}]}},
              {'url': 'on', 'valueDateTime': '2026-11-20'}]}
            """,
            EXTENSION, answer.split("\\|")[0], answer.split("\\|")[1]));
    ReferralCase.assertMade(fhir.put(offer, record, "If-Match", ReferralCase.version(record)));
  }

  private int total(String search) {
    Answer answer = fhir.get(search);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("total").asInt(-1);
  }

  private static void comingFrom(ObjectNode referral, String source) {
    setExtension(referral, coded("referral-source", source));
  }

  private static void enteredLater(ObjectNode referral, String method, Instant made) {
    referral.put("authoredOn", made.toString());
    setExtension(referral, coded("referral-method", method));
  }

  private static ObjectNode coded(String extension, String code) {
    return json(
        """
        {'url': '%s%s', 'valueCodeableConcept': {'coding': [{'system': '%s%s', 'code': '%s'}]}}
        """,
        EXTENSION, extension, LOCAL, extension, code);
  }
}
