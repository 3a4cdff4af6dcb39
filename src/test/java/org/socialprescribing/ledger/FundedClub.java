package org.socialprescribing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.referral.ReferralCase;

/** A lunch club, the service that pays it, and people who are sent there. */
public final class FundedClub {

  private static final AtomicInteger NEXT = new AtomicInteger();

  public final ReferralCase first;
  public final String club;

  private final FhirClient fhir;

  public FundedClub(FhirClient fhir) {
    this.fhir = fhir;
    this.first = ReferralCase.submitted(fhir);
    this.club = first.organisation("Lunch club");
  }

  /** An agreement of an example, between the link worker service and the club; not yet sent. */
  public ObjectNode agreement(String example) {
    ObjectNode agreement = first.example("Contract-" + example);
    agreement.put("status", "executed");
    ((ObjectNode) agreement.at("/identifier/0")).put("value", "FA-" + NEXT.incrementAndGet());
    agreement.set("applies", json("{'start': '2020-04-01'}"));
    agreement.set("authority", json("{'of': [{'reference': '%s'}]}", first.service).get("of"));
    agreement.set("subject", json("{'of': [{'reference': '%s'}]}", club).get("of"));
    ((ObjectNode) agreement.at("/term/0/asset/0")).remove("typeReference");
    return agreement;
  }

  /** 12.50 pounds for each accepted referral. */
  public String paidForEach() {
    return first.created("Contract", agreement("agreement-lunch-spot"));
  }

  public String places(int number) {
    ObjectNode agreement = agreement("agreement-befriending-block");
    setPlaces(agreement, number);
    return first.created("Contract", agreement);
  }

  static void setPlaces(ObjectNode agreement, int number) {
    ((ObjectNode) agreement.at("/term/0/asset/0/valuedItem/0/quantity")).put("value", number);
  }

  Answer amend(String agreement, Consumer<ObjectNode> change) {
    ObjectNode changed = first.stored(agreement);
    change.accept(changed);
    return fhir.change(changed);
  }

  /** Somebody new is sent to the club; gives the task. */
  public String sent() {
    ReferralCase somebody = ReferralCase.submitted(fhir);
    String request = somebody.created("ServiceRequest", somebody.onwardTo(club));
    return somebody.created("Task", somebody.taskFor(request, club, somebody.linkWorker));
  }

  public Answer accept(String task) {
    return first.move(task, "accepted", club, moved -> {});
  }

  /** Sent and accepted. */
  public String accepted() {
    String task = sent();
    made(accept(task));
    return task;
  }

  public Answer giveBack(String task) {
    return first.move(
        task,
        "failed",
        club,
        moved -> moved.set("statusReason", json("{'text': 'Could not be reached'}")));
  }

  static void made(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  JsonNode ledger(String days) {
    Answer answer = fhir.get(club + "/$ledger" + days);
    made(answer);
    return answer.json();
  }

  /** All of the ledger, whatever the clock of the test says. */
  JsonNode ledger() {
    return ledger("?to=2099-01-01");
  }

  /** The parts of the one agreement. */
  static JsonNode agreementIn(JsonNode ledger) {
    return StreamSupport.stream(ledger.path("parameter").spliterator(), false)
        .filter(parameter -> parameter.path("name").asText().equals("agreement"))
        .findFirst()
        .orElseThrow();
  }

  static JsonNode part(JsonNode group, String name) {
    List<JsonNode> parts = parts(group, name);
    assertThat(parts).as(name).hasSize(1);
    return parts.get(0);
  }

  static List<JsonNode> parts(JsonNode group, String name) {
    var found = new ArrayList<JsonNode>();
    for (JsonNode part : group.path("part")) {
      if (part.path("name").asText().equals(name)) {
        found.add(part);
      }
    }
    return found;
  }

  static List<JsonNode> lines(JsonNode ledger) {
    return parts(agreementIn(ledger), "line");
  }

  static String pounds(JsonNode group, String name) {
    return new BigDecimal(part(group, name).at("/valueMoney/value").asText())
        .setScale(2)
        .toPlainString();
  }
}
