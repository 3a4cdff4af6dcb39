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
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.socialprescribing.fhir.FhirClient;

/**
 * Counts by hand what returns have to say, from the records as anybody can read them: loops over
 * JSON, written from the words of the measures and from nothing of the server.
 */
final class Recount {

  /** The SNOMED CT code of the short Warwick-Edinburgh scale's score. */
  static final String SWEMWBS = "718466001";

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
    district.signposts.forEach(this::signpost);
    district.scores.stream()
        .filter(score -> read(score).has("valueCodeableConcept"))
        .forEach(this::answer);
    for (String question : List.of("life-satisfaction", "worthwhile", "happy", "anxious")) {
      changes("ons4-" + question);
    }
    changes(SWEMWBS);
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
    String sender = onward.at("/requester/reference").asText();
    add("onward", day(onward.path("authoredOn")), onward, sender, request, null, 0);
    if (onward.at("/performer/0/reference").asText().equals(district.club)) {
      add("prescribed", day(onward.path("authoredOn")), onward, sender, request, null, 0);
    }
  }

  private void signpost(String id) {
    JsonNode signpost = read(id);
    String sender = signpost.at("/sender/reference").asText();
    add("signposted", day(signpost.path("sent")), signpost, sender, id, null, 0);
  }

  /** It falls under who held the latest referral that was made by then. */
  private void answer(String id) {
    JsonNode answer = read(id);
    LocalDate on = day(answer.path("effectiveDateTime"));
    String latest = null;
    for (String request : new TreeSet<>(district.requests)) {
      LocalDate made = day(read(request).path("authoredOn"));
      if (isReferral(request)
          && person(read(request)).equals(person(answer))
          && !made.isAfter(on)
          && (latest == null || !made.isBefore(day(read(latest).path("authoredOn"))))) {
        latest = request;
      }
    }
    String choice = answer.at("/valueCodeableConcept/coding/0/code").asText();
    add("answer", on, answer, latest == null ? null : owner(latest, on), id, choice, 0);
  }

  private String owner(String request, LocalDate day) {
    String owner = asked(request);
    for (JsonNode task : moves(request)) {
      if (!dayOfMove(task).isAfter(day) && task.has("owner")) {
        owner = task.at("/owner/reference").asText();
      }
    }
    return owner;
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

  private void changes(String measure) {
    for (String request : district.requests) {
      if (isReferral(request)) {
        change(request, measure);
      }
    }
  }

  private void change(String request, String measure) {
    JsonNode referral = read(request);
    LocalDate on = day(referral.path("authoredOn"));
    JsonNode first = null;
    JsonNode last = null;
    for (JsonNode score : taken(referral, measure)) {
      LocalDate day = day(score.path("effectiveDateTime"));
      if (first == null && !day.isBefore(on.minusMonths(1)) && day.isBefore(on.plusMonths(3))) {
        first = score;
      }
      if (!day.isBefore(on.plusMonths(5)) && day.isBefore(on.plusMonths(11))) {
        last = score;
      }
    }
    if (first == null) {
      return;
    }
    LocalDate over = on.plusMonths(11).minusDays(1);
    String death = read(person(referral)).path("deceasedDateTime").asText();
    boolean died =
        !death.isEmpty() && !Instant.parse(death).atZone(ENGLAND).toLocalDate().isAfter(over);
    if (last != null || !died) {
      add("due", over, referral, owner(request, over), request, measure, last == null ? 0 : 1);
    }
    if (last != null) {
      LocalDate day = day(last.path("effectiveDateTime"));
      add(
          "change",
          day,
          referral,
          owner(request, day),
          "Observation/" + last.path("id").asText() + request,
          measure,
          last.path("valueInteger").asLong() - first.path("valueInteger").asLong(),
          first.path("valueInteger").asLong());
    }
  }

  /** Every score of a person by this measure, the earliest first. */
  private List<JsonNode> taken(JsonNode referral, String measure) {
    return district.scores.stream()
        .map(this::read)
        .filter(score -> score.at("/code/coding/0/code").asText().equals(measure))
        .filter(score -> person(score).equals(person(referral)))
        .sorted(
            Comparator.comparing((JsonNode score) -> day(score.path("effectiveDateTime")))
                .thenComparing(score -> score.path("id").asText()))
        .toList();
  }

  /** How many moved from which band to which, as the ONS has its bands. */
  static Map<String, Long> bandMoves(List<Happened> changed) {
    Map<String, Long> moves = new TreeMap<>();
    for (Happened each : changed) {
      boolean anxiety = each.item().endsWith("anxious");
      moves.merge(
          band(each.base(), anxiety) + " to " + band(each.base() + each.amount(), anxiety),
          1L,
          Long::sum);
    }
    return moves;
  }

  private static String band(long answer, boolean anxiety) {
    if (anxiety) {
      return answer <= 1 ? "very low" : answer <= 3 ? "low" : answer <= 5 ? "medium" : "high";
    }
    return answer <= 4 ? "low" : answer <= 6 ? "medium" : answer <= 8 ? "high" : "very high";
  }

  static Map<String, Long> bandMoves(JsonNode group) {
    Map<String, Long> moves = new TreeMap<>();
    for (JsonNode stratum : group.at("/stratifier/0/stratum")) {
      moves.put(stratum.at("/value/text").asText(), stratum.at("/population/0/count").asLong());
    }
    return moves;
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

  long dead() {
    return district.people.stream().filter(each -> read(each).has("deceasedDateTime")).count();
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
