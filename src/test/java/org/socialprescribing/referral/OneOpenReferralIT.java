package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;
import static org.socialprescribing.referral.ReferralCase.EXTENSION;
import static org.socialprescribing.referral.ReferralCase.LOCAL;
import static org.socialprescribing.referral.ReferralCase.setExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Referral;

/** A person has one open referral to a service, unless the sender says why there is a second. */
class OneOpenReferralIT extends RunningServer {

  private ReferralCase margaret;

  @BeforeEach
  void refer() {
    margaret = ReferralCase.submitted(fhir);
  }

  @Test
  void aSecondReferralToTheSameServiceIsRefusedWithTheWayToTheOpenOne() {
    Answer answer = fhir.post("ServiceRequest", margaret.another(same -> {}));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.rules()).containsExactly("open-referral-exists");
    JsonNode issue = answer.json().at("/issue/0");
    assertThat(issue.path("diagnostics").asText())
        .contains("new-episode")
        .endsWith(address("/fhir/" + margaret.request + "."));
    assertThat(issue.path("extension").findValuesAsText("reference"))
        .containsExactly(margaret.request);
    assertThat(margaret.found("ServiceRequest?intent=order")).containsExactly(margaret.request);
  }

  @Test
  void aTransactionWithASecondReferralStoresNothing() {
    ObjectNode signpost = margaret.example("Communication-signpost-margaret-to-harbour");

    Answer answer =
        fhir.submit(
            transaction(
                entry("POST", "Communication", signpost),
                entry("POST", "ServiceRequest", margaret.another(same -> {}))));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.rules()).containsExactly("open-referral-exists");
    assertThat(margaret.found("Communication?category=signpost")).isEmpty();
  }

  @Test
  void theSenderMaySayThatItIsANewEpisodeAndWhy() {
    assertThat(
            fhir.post("ServiceRequest", margaret.another(OneOpenReferralIT::newEpisode)).status())
        .isEqualTo(201);
  }

  @Test
  void anotherServiceMayBeAsked() {
    String elsewhere = margaret.organisation("Quayside Links");

    assertThat(fhir.post("ServiceRequest", margaret.another(to(elsewhere))).status())
        .isEqualTo(201);
  }

  @Test
  void anotherSystemThatSendsTheSamePersonMeetsTheOpenReferralToo() {
    Referral first = aReferral();
    ReferralCase open = ReferralCase.of(first, fhir);
    Referral second = aReferral();
    second.resource("Patient").set("identifier", first.resource("Patient").get("identifier"));
    second.entry("Patient").withObject("request").remove("ifNoneExist");
    ((ObjectNode) second.bundle().at("/entry/1/request"))
        .put("ifNoneExist", "identifier=" + first.service());

    Answer answer = fhir.submit(second.bundle());

    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    assertThat(answer.rules()).containsExactly("open-referral-exists");
    assertThat(answer.json().at("/issue/0/extension").findValuesAsText("reference"))
        .containsExactly(open.request);
  }

  @Test
  void oneMayEndAndTheNextBeginInOneTransactionInWhateverOrder() {
    String elsewhere = margaret.organisation("Quayside Links");
    String first = margaret.created("ServiceRequest", margaret.another(to(elsewhere)));
    ObjectNode closing = margaret.stored(first);
    ObjectNode put = entry("PUT", first, closing.put("status", "revoked"));
    ((ObjectNode) put.get("request")).put("ifMatch", ReferralCase.version(closing));

    Answer answer =
        fhir.submit(
            transaction(entry("POST", "ServiceRequest", margaret.another(to(elsewhere))), put));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.entryStatuses()).containsExactly(201, 200);
  }

  @Test
  void aClosedReferralIsNoObstacleAndCannotBeReopenedBesideAnother() {
    String elsewhere = margaret.organisation("Quayside Links");
    String first = margaret.created("ServiceRequest", margaret.another(to(elsewhere)));
    ObjectNode closing = margaret.stored(first);
    fhir.put(first, closing.put("status", "revoked"), "If-Match", ReferralCase.version(closing));
    String second = margaret.created("ServiceRequest", margaret.another(to(elsewhere)));

    ObjectNode reopening = margaret.stored(first);
    Answer answer =
        fhir.put(
            first, reopening.put("status", "active"), "If-Match", ReferralCase.version(reopening));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().at("/issue/0/extension").findValuesAsText("reference"))
        .containsExactly(second);
  }

  @Test
  void whatIsChangedInAnOpenReferralIsNoSecondOne() {
    margaret.created("ServiceRequest", margaret.another(OneOpenReferralIT::newEpisode));
    ObjectNode urgent = margaret.stored(margaret.request).put("priority", "urgent");

    Answer answer = fhir.put(margaret.request, urgent, "If-Match", ReferralCase.version(urgent));

    assertThat(answer.status()).isEqualTo(200);
  }

  // F19.
  @Test
  void aCommunityServiceIsAskedOnceAlsoWhereItHasNoRecord() {
    margaret.created("Consent", margaret.example("Consent-consent-margaret-community"));
    ObjectNode onward = margaret.example("ServiceRequest-onward-margaret-lunch-club");
    onward.set("performer", json("{'of': [{'display': 'Chapel Lunch Club'}]}").get("of"));
    String first = margaret.created("ServiceRequest", onward);
    ObjectNode again = onward.deepCopy();
    ReferralCase.identifyAnew(again);
    ObjectNode other = onward.deepCopy();
    ReferralCase.identifyAnew(other);
    ((ObjectNode) other.at("/performer/0")).put("display", "Chess Club");

    Answer refused = fhir.post("ServiceRequest", again);

    assertThat(refused.rules()).containsExactly("open-referral-exists");
    assertThat(refused.json().at("/issue/0/extension").findValuesAsText("reference"))
        .containsExactly(first);
    assertThat(fhir.post("ServiceRequest", other).status()).isEqualTo(201);
  }

  @Test
  void aCharityMayHaveALinkWorkerAndALunchClub() {
    ObjectNode onward = margaret.example("ServiceRequest-onward-margaret-lunch-club");

    assertThat(fhir.post("ServiceRequest", onward).status()).isEqualTo(201);
  }

  @Test
  void ofTwentyAtTheSameMomentOneIsStored() {
    String elsewhere = margaret.organisation("Quayside Links");
    List<ObjectNode> referrals =
        Stream.generate(() -> margaret.another(to(elsewhere))).limit(20).toList();
    var senders = Executors.newFixedThreadPool(20);
    try {
      var answers =
          referrals.stream()
              .map(
                  referral ->
                      CompletableFuture.supplyAsync(
                          () -> fhir.post("ServiceRequest", referral), senders))
              .toList();

      assertThat(answers)
          .extracting(answer -> answer.join().status())
          .containsOnly(201, 409)
          .containsOnlyOnce(201);
      assertThat(answers)
          .map(CompletableFuture::join)
          .filteredOn(answer -> answer.status() == 409)
          .allSatisfy(answer -> assertThat(answer.rules()).containsExactly("open-referral-exists"));
    } finally {
      senders.shutdown();
    }
    assertThat(margaret.found("ServiceRequest?intent=order&performer=" + elsewhere)).hasSize(1);
  }

  private static Consumer<ObjectNode> to(String service) {
    return referral ->
        referral.set("performer", json("{'of': [{'reference': '%s'}]}", service).get("of"));
  }

  private static void newEpisode(ObjectNode referral) {
    setExtension(
        referral,
        json(
            """
            {'url': '%snew-episode', 'valueCodeableConcept':
              {'coding': [{'system': '%snew-episode-reason', 'code': 'other-need'}]}}
            """,
            EXTENSION, LOCAL));
  }
}
