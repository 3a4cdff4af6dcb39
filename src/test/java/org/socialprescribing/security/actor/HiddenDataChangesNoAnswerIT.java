package org.socialprescribing.security.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Referral;

/**
 * A database before and after something is stored that an actor may not see gives that actor the
 * same answers, byte for byte, whatever it asks; names of searches and times apart.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HiddenDataChangesNoAnswerIT extends SecuredServer {

  private static final int REQUESTS = 900;

  private static final String LABEL =
      "{'security': [{'system': 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', 'code': 'R'}]}";

  /** The name of a search, which is new each time, and moments. */
  private static final Pattern PASSING =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12,24}"
              + "|\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d[0-9.:+Z-]*");

  private Journey ours;
  private Journey anothers;
  private JsonNode statement;

  @BeforeAll
  void load() {
    ours = Journey.of(operator());
    ours.listService();
    anothers = Journey.of(operator());
    statement = operator().get("metadata").json();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "referrer, 1",
    "link-worker-service, 2",
    "community-provider, 3",
    "person, 4",
    "directory-app, 5",
    "analyst, 6"
  })
  void whateverIsAsked(String actor, long seed) {
    FhirClient who = who(actor);
    Referral hidden = Referral.aReferral();
    List<Corpus.Request> requests = new Corpus(statement, ours, hidden, seed).requests(REQUESTS);

    List<String> before = answers(who, requests);
    hide(actor, hidden);
    List<String> after = answers(who, requests);

    var differing = new ArrayList<String>();
    int told = 0;
    for (int i = 0; i < requests.size(); i++) {
      told += before.get(i).startsWith("200") ? 1 : 0;
      if (!before.get(i).equals(after.get(i))) {
        differing.add(requests.get(i) + "\n  " + before.get(i) + "\n  " + after.get(i));
      }
    }
    assertThat(differing).as("differing of " + requests.size()).isEmpty();
    assertThat(told).as("answers that tell something").isGreaterThan(REQUESTS / 20);
  }

  private FhirClient who(String actor) {
    return switch (actor) {
      case "referrer" -> as(actor, ours.at.practice);
      case "community-provider" -> as(actor, ours.club);
      case "person" -> appOf(ours.at.person);
      default -> as(actor, ours.at.service);
    };
  }

  /** Stores what the actor may not see: about others, and of its own people what is not for it. */
  private void hide(String actor, Referral others) {
    Answer hidden = operator().submit(anothers.at.referredFromHere(others));
    boolean seesPeople = !actor.equals("directory-app") && !actor.equals("analyst");
    if (seesPeople) {
      restricted("Flag");
      restricted("Condition");
    }
    if (!actor.equals("link-worker-service") && !actor.equals("person")) {
      ours.at.created("Encounter", ours.at.exampleAlone("Encounter-contact-margaret-first"));
      ours.at.created("Goal", ours.at.exampleAlone("Goal-goal-margaret-company"));
    }
    if (actor.equals("community-provider")) {
      ObjectNode person = (ObjectNode) operator().get(ours.at.person).json();
      person.put("gender", person.path("gender").asText().equals("male") ? "female" : "male");
      assertThat(operator().change(person).status()).isEqualTo(200);
    }
    assertThat(hidden.status()).as(hidden.body()).isEqualTo(200);
  }

  private void restricted(String type) {
    ObjectNode record = (ObjectNode) operator().get(ours.records.get(type)).json();
    record.remove(List.of("id", "identifier"));
    record.set("meta", json(LABEL));
    ours.at.created(type, record);
  }

  private static List<String> answers(FhirClient who, List<Corpus.Request> requests) {
    return requests.stream().map(request -> answer(who, request)).toList();
  }

  private static String answer(FhirClient who, Corpus.Request request) {
    Answer answer = request.sendAs(who);
    assertThat(answer.status()).as(request + " " + answer.body()).isLessThan(500);
    String told =
        "%d etag=%s modified=%s location=%s %s"
            .formatted(
                answer.status(),
                answer.header("ETag"),
                answer.header("Last-Modified").isEmpty() ? "" : "some",
                answer.header("Content-Location"),
                answer.body());
    return PASSING.matcher(told).replaceAll("…");
  }
}
