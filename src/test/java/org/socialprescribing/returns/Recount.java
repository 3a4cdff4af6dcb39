package org.socialprescribing.returns;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.socialprescribing.fhir.FhirClient;

/**
 * Counts by hand what returns have to say, from the records as anybody can read them: loops over
 * JSON, written from the words of the measures and from nothing of the server.
 */
final class Recount {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** Something that happened, with what a count asks of it. */
  record Happened(
      String what,
      LocalDate day,
      String person,
      String host,
      String record,
      String item,
      long amount,
      long base) {}

  final List<Happened> all = new ArrayList<>();

  private final Map<String, JsonNode> records = new TreeMap<>();
  private final Map<String, List<JsonNode>> moves = new HashMap<>();
  private final District district;
  private final FhirClient fhir;

  Recount(District district, FhirClient fhir) {
    this.district = district;
    this.fhir = fhir;
    district.people.forEach(this::read);
    district.requests.forEach(this::referral);
    district.offers.forEach(this::offer);
    district.onward.forEach(this::onward);
    district.contacts.forEach(this::contact);
    changes();
  }

  private JsonNode read(String record) {
    return records.computeIfAbsent(record, each -> fhir.get(each).json());
  }

  private List<JsonNode> moves(String request) {
    return moves.computeIfAbsent(
        request,
        each -> {
          var versions =
              new ArrayList<>(
                  fhir.get(district.tasks.get(each) + "/_history?_count=200").resources("Task"));
          versions.sort(Comparator.comparingInt(v -> v.at("/meta/versionId").asInt()));
          return versions;
        });
  }

  private static LocalDate day(JsonNode moment) {
    return Instant.parse(moment.asText()).atZone(ENGLAND).toLocalDate();
  }

  private static LocalDate dayOfMove(JsonNode task) {
    for (JsonNode extension : task.path("extension")) {
      if (extension.path("url").asText().endsWith("/latest-move")) {
        for (JsonNode part : extension.path("extension")) {
          if (part.path("url").asText().equals("at")) {
            return day(part.path("valueDateTime"));
          }
        }
      }
    }
    return day(task.path("authoredOn"));
  }

  private String person(JsonNode record) {
    String person = record.at("/subject/reference").asText();
    while (read(person).at("/link/0/type").asText().equals("replaced-by")) {
      person = read(person).at("/link/0/other/reference").asText();
    }
    return person;
  }

  private String host(String party) {
    return party.startsWith("PractitionerRole/")
        ? read(party).at("/organization/reference").asText()
        : party;
  }

  private boolean isReferral(String request) {
    List<JsonNode> versions = moves(request);
    return !versions.get(versions.size() - 1).path("status").asText().equals("entered-in-error");
  }

  private void referral(String request) {
    if (!isReferral(request)) {
      return;
    }
    JsonNode referral = read(request);
    add("referred", day(referral.path("authoredOn")), referral, asked(request), request, null, 0);
    List<JsonNode> versions = moves(request);
    JsonNode end = null;
    for (JsonNode task : versions) {
      boolean ended =
          Set.of("completed", "rejected", "cancelled", "failed")
              .contains(task.path("status").asText());
      if (!ended) {
        end = null;
      } else if (end == null) {
        end = task;
      }
    }
    if (end != null) {
      String state = end.path("status").asText().replace("failed", "returned");
      String owner = end.at("/owner/reference").asText();
      add("closed", dayOfMove(end), referral, owner, district.tasks.get(request), state, 0);
    }
  }

  private String asked(String request) {
    return read(request).at("/performer/0/reference").asText();
  }

  private void offer(String request) {
    JsonNode offer = read(request);
    for (JsonNode extension : offer.path("extension")) {
      if (extension.path("url").asText().endsWith("/offer-answer")
          && extension.toString().contains("871711000000103")
          && !offer.path("status").asText().equals("entered-in-error")) {
        LocalDate on = day(extension.at("/extension/1/valueDateTime"));
        add("declined", on, offer, offer.at("/requester/reference").asText(), request, null, 0);
      }
    }
  }

  private void onward(String request) {
    JsonNode onward = read(request);
    if (onward.at("/performer/0/reference").asText().equals(district.club)) {
      String sender = onward.at("/requester/reference").asText();
      add("prescribed", day(onward.path("authoredOn")), onward, sender, request, null, 0);
    }
  }

  private void contact(String id) {
    JsonNode contact = read(id);
    String request = contact.at("/basedOn/0/reference").asText();
    LocalDate on = day(contact.at("/period/start"));
    String outcome = contact.at("/extension/1/valueCodeableConcept/coding/0/code").asText();
    if (contact.path("status").asText().equals("entered-in-error")) {
      return;
    }
    String party = contact.at("/participant/0/individual/reference").asText(null);
    if (party == null && isReferral(request)) {
      for (JsonNode task : moves(request)) {
        if (!dayOfMove(task).isAfter(on) && task.has("owner")) {
          party = task.at("/owner/reference").asText();
        }
      }
      party = party == null ? asked(request) : party;
    }
    add("contact", on, contact, party, id, outcome, contact.at("/length/value").asLong());
    if (outcome.equals("attended") && isReferral(request)) {
      long days = ChronoUnit.DAYS.between(day(read(request).path("authoredOn")), on);
      var first =
          new Happened(
              "wait",
              on,
              request,
              party == null ? "" : host(party),
              id,
              null,
              Math.max(0, days),
              0);
      all.stream()
          .filter(each -> each.what().equals("wait") && each.person().equals(request))
          .findFirst()
          .ifPresentOrElse(
              former -> {
                if (Comparator.comparing(Happened::day)
                        .thenComparing(Happened::record)
                        .compare(first, former)
                    < 0) {
                  all.set(all.indexOf(former), first);
                }
              },
              () -> all.add(first));
    }
  }

  private void changes() {
    for (String request : district.requests) {
      if (!isReferral(request)) {
        continue;
      }
      JsonNode referral = read(request);
      LocalDate on = day(referral.path("authoredOn"));
      List<JsonNode> taken = new ArrayList<>();
      for (String score : district.scores) {
        if (person(read(score)).equals(person(referral))
            && !read(score).path("status").asText().equals("entered-in-error")) {
          taken.add(read(score));
        }
      }
      taken.sort(
          Comparator.comparing((JsonNode score) -> day(score.path("effectiveDateTime")))
              .thenComparing(score -> score.path("id").asText()));
      JsonNode first = null;
      JsonNode last = null;
      for (JsonNode score : taken) {
        LocalDate day = day(score.path("effectiveDateTime"));
        if (first == null && !day.isBefore(on.minusMonths(1)) && day.isBefore(on.plusMonths(3))) {
          first = score;
        }
        if (!day.isBefore(on.plusMonths(5)) && day.isBefore(on.plusMonths(11))) {
          last = score;
        }
      }
      if (first != null && last != null) {
        LocalDate day = day(last.path("effectiveDateTime"));
        String owner = asked(request);
        for (JsonNode task : moves(request)) {
          if (!dayOfMove(task).isAfter(day)) {
            owner = task.at("/owner/reference").asText();
          }
        }
        long change = last.path("valueInteger").asLong() - first.path("valueInteger").asLong();
        add(
            "change",
            day,
            referral,
            owner,
            "Observation/" + last.path("id").asText() + request,
            null,
            change,
            first.path("valueInteger").asLong());
      }
    }
  }

  private void add(
      String what,
      LocalDate day,
      JsonNode about,
      String party,
      String record,
      String item,
      long amount) {
    add(what, day, about, party, record, item, amount, 0);
  }

  private void add(
      String what,
      LocalDate day,
      JsonNode about,
      String party,
      String record,
      String item,
      long amount,
      long base) {
    String host = party == null ? "" : host(party);
    all.add(new Happened(what, day, person(about), host, record, item, amount, base));
  }

  /** How many records of people stand for somebody who has another. */
  long merged() {
    return district.people.stream().filter(each -> read(each).has("link")).count();
  }

  List<Happened> events(String what, Predicate<Happened> which) {
    return all.stream().filter(each -> each.what().equals(what)).filter(which).toList();
  }

  /** Each person once, at the first that happened in the period; then those that are wanted. */
  List<Happened> people(String what, LocalDate start, LocalDate end, String item, String host) {
    Set<String> seen = new HashSet<>();
    return all.stream()
        .filter(each -> each.what().equals(what) && Objects.equals(each.item(), item))
        .filter(each -> !each.day().isBefore(start) && !each.day().isAfter(end))
        .sorted(Comparator.comparing(Happened::day).thenComparing(Happened::record))
        .filter(each -> seen.add(each.person()))
        .filter(each -> each.host().equals(host))
        .toList();
  }

  /** The amount at this rank of all, in order. */
  static long ranked(List<Happened> some, double share) {
    List<Long> amounts = new ArrayList<>(some.stream().map(Happened::amount).toList());
    Collections.sort(amounts);
    return amounts.get((int) Math.ceil(share * amounts.size()) - 1);
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
