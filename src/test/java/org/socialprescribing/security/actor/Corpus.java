package org.socialprescribing.security.actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;
import org.socialprescribing.fhir.Referral;

/**
 * Requests of every kind that could tell something about what is hidden, made from a seed: the same
 * ones for the same seed and records.
 */
final class Corpus {

  private static final List<String> ENDINGS =
      List.of(
          "",
          "",
          "",
          "&_total=accurate",
          "&_summary=count",
          "&_summary=text",
          "&_elements=id",
          "&_count=1",
          "&_count=1&_total=accurate",
          "&_sort=-_lastUpdated",
          "&_sort=_id",
          "&_include=*",
          "&_lastUpdated=gt2020-01-01");

  /** Without $shared-with and $access-log, which count what is asked here. */
  private static final List<String> OPERATIONS =
      List.of(
          "Patient/%s/$holder",
          "Patient/%s/$wellbeing-change",
          "Patient/%s/$sharing",
          "CarePlan/%s/$form",
          "CarePlan/%s/$print",
          "Organization/%s/$worklist",
          "Organization/%s/$sent-referrals",
          "Organization/%s/$measures-due",
          "Organization/%s/$glass-broken",
          "Organization/%s/$assurance-due?date=2031-01-01",
          "Organization/%s/$assurance",
          "PractitionerRole/%s/$caseload",
          "ServiceRequest/%s/$prsb-conformance",
          "Patient/%s/$everything");

  private final Map<String, List<JsonNode>> parameters = new TreeMap<>();
  private final List<String> types = new ArrayList<>();
  private final Map<String, String> own;
  private final Referral hidden;
  private final Random random;
  private final int lastId;

  Corpus(JsonNode statement, Journey ours, Referral hidden, long seed) {
    this.own = new TreeMap<>(ours.records);
    this.hidden = hidden;
    this.random = new Random(seed);
    for (JsonNode type : statement.at("/rest/0/resource")) {
      if (type.path("interaction").size() > 2) {
        types.add(type.path("type").asText());
        var all = new ArrayList<JsonNode>();
        type.path("searchParam").forEach(all::add);
        parameters.put(type.path("type").asText(), all);
      }
    }
    this.lastId =
        own.values().stream()
            .map(record -> record.split("/")[1])
            .filter(id -> id.matches("[0-9]+"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElseThrow();
  }

  /** One request; a body makes it a write. */
  record Request(String method, String path, String body) {

    Answer sendAs(FhirClient who) {
      return body == null
          ? who.send(method, path, null)
          : who.send(method, path, body, "Content-Type", FhirClient.JSON);
    }

    @Override
    public String toString() {
      return method + " " + path + (body == null ? "" : " " + body);
    }
  }

  List<Request> requests(int count) {
    return Stream.generate(this::next).limit(count).toList();
  }

  private Request next() {
    String type = one(types);
    return switch (random.nextInt(20)) {
      case 0, 1 -> get(type + "/" + id());
      case 2 -> get(type + "/" + id() + "/_history");
      case 3 -> get(type + "/" + id() + "/_history/" + (1 + random.nextInt(3)));
      case 4 -> get(one(OPERATIONS).formatted(id()));
      case 5 -> write(type);
      case 6 -> batch(type);
      case 7 ->
          get(type + "?_has:%s:%s:%s".formatted(one(types), reference(), criterion(one(types))));
      case 8 -> get(type + "?" + reference() + "." + criterion(one(types)));
      case 9 -> get(type + "?_sort=" + sort(type) + one(ENDINGS));
      case 10 -> get(type + "?_revinclude=" + one(types) + ":" + reference() + one(ENDINGS));
      case 11 -> get(type + "?_id=" + id() + "," + id() + one(ENDINGS));
      case 12 -> get(type + "?_filter=" + encoded("name eq x"));
      default -> get(type + "?" + criterion(type) + one(ENDINGS));
    };
  }

  private static Request get(String path) {
    return new Request("GET", path, null);
  }

  /** Of a record that is hidden, or that is not there. */
  private Request write(String type) {
    String id = hiddenId();
    ObjectNode body = Json.json("{'resourceType': '%s', 'id': '%s'}", type, id);
    return random.nextBoolean()
        ? new Request("PUT", type + "/" + id, body.toString())
        : new Request("PUT", type + "?" + criterion(type), body.toString());
  }

  private Request batch(String type) {
    String url =
        random.nextBoolean() ? type + "/" + id() : type + "?" + criterion(type) + one(ENDINGS);
    ObjectNode bundle = Json.json("{'resourceType': 'Bundle', 'type': 'batch'}");
    bundle.putArray("entry").addObject().putObject("request").put("method", "GET").put("url", url);
    return new Request("POST", "", bundle.toString());
  }

  private String criterion(String type) {
    List<JsonNode> all = parameters.get(type);
    if (all.isEmpty()) {
      return "_id=" + id();
    }
    JsonNode parameter = one(all);
    return parameter.path("name").asText() + modifier() + "=" + encoded(value(parameter));
  }

  private String modifier() {
    return random.nextInt(12) == 0 ? one(List.of(":missing", ":not", ":exact", ":contains")) : "";
  }

  private String value(JsonNode parameter) {
    return switch (parameter.path("type").asText()) {
      case "reference" ->
          random.nextInt(3) == 0 ? one(types) + "/" + id() : one(List.copyOf(own.values()));
      case "date" -> one(List.of("gt2020", "lt2030", "2026", "ge2026-01-01", "1951-07-09"));
      case "token" -> parameter.path("name").asText().equals("identifier") ? number() : token();
      case "string" ->
          one(List.of("a", "Mar", hidden.resource("Patient").at("/name/0/family").asText("x")));
      case "quantity", "number" -> one(List.of("gt0", "5", "lt100"));
      default -> "x";
    };
  }

  private String number() {
    return one(
        List.of(
            hidden.person(), hidden.identifier("ServiceRequest"), hidden.identifier("Task"), "x"));
  }

  private String token() {
    return switch (random.nextInt(3)) {
      case 0 -> one(List.of("active", "completed", "requested", "finished", "final"));
      case 1 -> one(List.of("true", "false", "risk", "loneliness", "order", "proposal"));
      default -> "x";
    };
  }

  private String reference() {
    return one(
        List.of(
            "patient", "subject", "focus", "based-on", "requester", "performer", "organization"));
  }

  private String sort(String type) {
    List<JsonNode> all = parameters.get(type);
    String name = all.isEmpty() ? "_id" : one(all).path("name").asText();
    return (random.nextBoolean() ? "-" : "") + name;
  }

  private String id() {
    return random.nextInt(3) == 0 ? hiddenId() : one(List.copyOf(own.values())).split("/")[1];
  }

  /** Ids are given one after the other: one of these is not there yet, and hidden later. */
  private String hiddenId() {
    return String.valueOf(lastId + 1 + random.nextInt(60));
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
