package org.socialprescribing.returns;

import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.socialprescribing.fhir.FhirClient;

/**
 * Lets things happen in a district by chance: they are written down late, corrected, taken back and
 * begun anew, people move, and two records turn out to be of one person.
 */
final class RandomHistory {

  static final List<String> ONS4 = List.of("life-satisfaction", "worthwhile", "happy", "anxious");

  private static final List<String> ANSWERS =
      List.of("very-good", "good", "neither", "poor", "very-poor", "dont-know");
  private static final List<String> SOURCES = List.of("gp", "self-referral", "social-care");

  private final District district;
  private final FhirClient fhir;
  private final Random chance;

  RandomHistory(District district, FhirClient fhir, Random chance) {
    this.district = district;
    this.fhir = fhir;
    this.chance = chance;
  }

  /** One thing more. */
  void happen() {
    String request = any(district.requests);
    int daysAgo = chance.nextInt(4) == 0 ? chance.nextInt(40) : 0;
    switch (chance.nextInt(18)) {
      case 0, 1 ->
          district.refer(chance.nextInt(2), chance.nextInt(2), null, daysAgo, any(SOURCES));
      case 2 ->
          district.refer(
              chance.nextInt(2), chance.nextInt(2), any(district.people), daysAgo, any(SOURCES));
      case 3, 4, 5, 6 -> move(request, daysAgo);
      case 7, 8, 9 ->
          district.contact(
              request,
              any(List.of("attended", "attended", "did-not-attend", "cancelled-by-person")),
              chance.nextInt(3) == 0 ? any(district.workers) : null,
              10 + chance.nextInt(50),
              daysAgo);
      case 10 -> correctAContact();
      case 11, 12 -> scores(any(district.people), daysAgo);
      case 13 ->
          district.offer(any(district.people), chance.nextInt(2), chance.nextBoolean(), daysAgo);
      case 14 ->
          district.referOnward(
              request,
              any(district.workers),
              any(List.of(district.club, district.club, district.jobCentre)));
      case 15 -> district.signpost(request, any(district.workers), daysAgo);
      case 16 -> correctSomething(request);
      default -> {
        switch (chance.nextInt(4)) {
          case 0 -> district.death(any(district.people), daysAgo);
          case 1 -> merge();
          default -> district.answer(any(district.people), any(ANSWERS), daysAgo);
        }
      }
    }
  }

  private void scores(String person, int daysAgo) {
    for (String question : ONS4) {
      district.score(person, "ons4-" + question, chance.nextInt(11), daysAgo);
    }
    if (chance.nextBoolean()) {
      district.score(person, Recount.SWEMWBS, 7 + chance.nextInt(29), daysAgo);
    }
  }

  private void move(String request, int daysAgo) {
    String state = fhir.get(district.tasks.get(request)).json().path("status").asText();
    String next =
        switch (state) {
          case "requested" -> any(List.of("accepted", "accepted", "accepted", "rejected"));
          case "accepted" -> "in-progress";
          case "in-progress" -> any(List.of("in-progress", "completed", "failed"));
          default -> "in-progress";
        };
    district.move(request, next, any(district.workers), daysAgo);
  }

  private void correctAContact() {
    if (district.contacts.isEmpty()) {
      return;
    }
    boolean wrong = chance.nextBoolean();
    district.change(
        any(district.contacts),
        contact -> {
          if (wrong) {
            contact.put("status", "entered-in-error");
          } else {
            ((ObjectNode) contact.path("length")).put("value", 5 + chance.nextInt(90));
          }
        });
  }

  private void correctSomething(String request) {
    switch (chance.nextInt(4)) {
      case 0 -> district.mistake(request);
      case 1 ->
          district.change(
              request, referral -> referral.put("authoredOn", district.at(chance.nextInt(200))));
      case 2 ->
          district.change(
              any(district.people),
              person ->
                  person.set(
                      "generalPractitioner",
                      json("{'of': [{'reference': '%s'}]}", any(district.practices)).get("of")));
      default -> merge();
    }
  }

  /** Who was entered first stands for both, so that nobody is the other of themselves. */
  private void merge() {
    int second = 1 + chance.nextInt(district.people.size() - 1);
    String first = district.people.get(chance.nextInt(second));
    district.change(
        district.people.get(second),
        person ->
            person.set(
                "link",
                json("{'of': [{'other': {'reference': '%s'}, 'type': 'replaced-by'}]}", first)
                    .get("of")));
  }

  private <T> T any(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }
}
