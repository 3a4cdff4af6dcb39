package org.socialprescribing.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.RunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** A feed that misbehaves ends in a clear report; nothing is lost, and the directory answers on. */
class SurvivingHostileFeedsIT extends RunningServer {

  @Autowired private Importing importing;

  /** What page 2 of 3 does, and the problem that the report names. */
  static Stream<Arguments> misbehaviour() {
    return Stream.of(
        Arguments.of("is slow", (FakeFeed.Answer) exchange -> Thread.sleep(2500), "too-slow"),
        Arguments.of("drips", (FakeFeed.Answer) SurvivingHostileFeedsIT::drip, "too-slow"),
        Arguments.of("cuts off", (FakeFeed.Answer) SurvivingHostileFeedsIT::cutOff, "cut-off"),
        Arguments.of("is HTML", body("<html><body>Sorry</body></html>"), "not-json"),
        Arguments.of("is a 500", status(500), "refused"),
        Arguments.of("is a 404", status(404), "refused"),
        Arguments.of("never ends", (FakeFeed.Answer) SurvivingHostileFeedsIT::endless, "too-large"),
        Arguments.of("is empty", body(""), "not-json"),
        Arguments.of(
            "ends early", body("{\"total_items\": 6, \"contents\": [{\"id\": "), "not-json"),
        Arguments.of("is a number", body("42"), "not-a-page"),
        Arguments.of("has no list", body("{\"total_items\": 6}"), "not-a-page"),
        Arguments.of("is a bomb", body("[".repeat(100_000)), "not-json"),
        Arguments.of("is no UTF-8", bytes("{\"contents\": [\"\u00e9\"]}"), "not-json"),
        Arguments.of(
            "goes away", redirect("http://127.0.0.1:9/services?page=2"), "redirected-away"),
        Arguments.of("goes round", redirect("/services?page=2"), "redirected-away"));
  }

  @ParameterizedTest(name = "a page that {0}")
  @MethodSource("misbehaviour")
  void aBadPageIsReportedAndTheOthersAreStored(
      String what, FakeFeed.Answer answer, String problem) {
    try (FakeFeed feed = FakeFeed.of(6)) {
      var importer = new Importer(importing, feed, 2);
      importer.run();
      ObjectNode removed = feed.services.remove(5);
      feed.services.get(4).put("description", "After the bad page.");
      feed.pages.put(2, answer);

      Run run = importer.run();

      assertThat(run.troubles()).extracting(Run.Trouble::code).containsExactly(problem);
      assertThat(run.troubles().get(0).page()).isEqualTo(2);
      assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
      assertThat(Importer.counts(run)).isEqualTo(Map.of("unchanged", 2L, "changed", 1L));
      assertThat(isActive(feed.id(2))).isTrue();
      assertThat(isActive(removed.path("id").asText())).isTrue();
      assertThat(fhir.get("HealthcareService?_id=" + feed.id(0)).resources()).hasSize(1);
    }
  }

  @Test
  void aFirstPageThatCannotBeReadChangesNothing() {
    try (FakeFeed feed = FakeFeed.of(2)) {
      var importer = new Importer(importing, feed, 2);
      importer.run();
      feed.pages.put(1, status(503));

      Run run = importer.run();

      assertThat(run.state()).isEqualTo(Run.State.FAILED);
      assertThat(run.troubles()).extracting(Run.Trouble::code).containsExactly("refused");
      assertThat(isActive(feed.id(0))).isTrue();
    }
  }

  @Test
  void nobodyIsThere() {
    FakeFeed feed = FakeFeed.of(1);
    feed.close();

    Run run = new Importer(importing, feed, 2).run();

    assertThat(run.state()).isEqualTo(Run.State.FAILED);
    assertThat(run.troubles()).extracting(Run.Trouble::code).containsExactly("unreachable");
  }

  @Test
  void pagesInALoopEnd() {
    try (FakeFeed feed = FakeFeed.of(2)) {
      for (int page = 1; page <= 9; page++) {
        int number = page;
        feed.pages.put(
            page,
            exchange -> feed.send(exchange, feed.page(List.copyOf(feed.services), number, 18, 2)));
      }

      Run run = new Importer(importing, feed, 2).run();

      assertThat(run.state()).isEqualTo(Run.State.FAILED);
      assertThat(run.troubles()).extracting(Run.Trouble::code).containsExactly("pages-loop");
      assertThat(Importer.counts(run)).containsEntry("created", 2L);
    }
  }

  @Test
  void anEntryThatSlipsFromPageToPageIsNotTakenForGone() {
    try (FakeFeed feed = FakeFeed.of(4)) {
      var importer = new Importer(importing, feed, 2);
      importer.run();
      String slipped = feed.id(2);
      feed.pages.put(
          1,
          exchange -> {
            feed.send(exchange, feed.page(feed.services.subList(0, 2), 1, 4, 2));
            feed.services.remove(0);
            feed.services.add(FakeFeed.service("Newcomer"));
          });

      Run run = importer.run();

      assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
      assertThat(run.troubles()).extracting(Run.Trouble::code).containsExactly("changed-underway");
      assertThat(isActive(slipped)).isTrue();
    }
  }

  @Test
  void anIdThatComesTwiceIsTakenOnceAndShown() {
    try (FakeFeed feed = FakeFeed.of(3)) {
      ObjectNode other = feed.services.get(0).deepCopy();
      feed.services.add(other.put("description", "Somebody else."));
      feed.services.add(feed.services.get(1).deepCopy());

      Run run = new Importer(importing, feed, 10).run();

      assertThat(Importer.counts(run))
          .isEqualTo(Map.of("created", 3L, "repeated", 2L, "quarantined", 1L));
      assertThat(fhir.get("HealthcareService/" + feed.id(0)).body()).contains("Come and eat");
    }
  }

  @Test
  void wrongTypesAreKeptApartAndTheOthersStored() {
    try (FakeFeed feed = FakeFeed.of(6)) {
      feed.services.get(0).putObject("name").put("en", "Lunch");
      feed.services.get(1).put("service_at_locations", "here");
      feed.services.get(2).putArray("organization").add(1);
      feed.services.get(3).put("description", "x".repeat(60_000));
      feed.services.add((ObjectNode) FakeFeed.read("{\"id\": 7}"));

      Run run = new Importer(importing, feed, 10).run();

      assertThat(run.count(Run.Outcome.QUARANTINED)).isBetween(4L, 5L);
      assertThat(run.count(Run.Outcome.CREATED) + run.count(Run.Outcome.QUARANTINED)).isEqualTo(7);
      assertThat(fhir.get("HealthcareService/" + feed.id(4)).status()).isEqualTo(200);
      assertThat(fhir.get("HealthcareService/" + feed.id(5)).status()).isEqualTo(200);
    }
  }

  @Test
  void aRedirectWithinTheHostIsFollowed() {
    try (FakeFeed feed = FakeFeed.of(2)) {
      feed.pages.put(1, redirect("/services?page=11&per_page=2&full=true"));
      feed.pages.put(
          11, exchange -> feed.send(exchange, feed.page(List.copyOf(feed.services), 1, 2, 2)));

      assertThat(Importer.counts(new Importer(importing, feed, 2).run()))
          .isEqualTo(Map.of("created", 2L));
    }
  }

  @Test
  void somePagesOfAFeedThatNeverEndsAreEnough() {
    try (FakeFeed feed = FakeFeed.of(1)) {
      for (int page = 1; page <= 250; page++) {
        int number = page;
        feed.pages.put(
            page,
            exchange ->
                feed.send(
                    exchange,
                    "{\"last_page\": false, \"contents\": [{\"id\": \"%s\", \"schedules\": [], \"n\": %d}]}"
                        .formatted(UUID.randomUUID(), number)));
      }

      Run run = new Importer(importing, feed, 1).run();

      assertThat(run.state()).isEqualTo(Run.State.FAILED);
      assertThat(run.troubles()).extracting(Run.Trouble::code).containsExactly("too-many-pages");
    }
  }

  private boolean isActive(String id) {
    return fhir.get("HealthcareService/" + id).json().path("active").asBoolean();
  }

  private static FakeFeed.Answer body(String body) {
    return exchange ->
        FakeFeed.send(exchange, 200, "text/html", body.getBytes(StandardCharsets.UTF_8));
  }

  private static FakeFeed.Answer bytes(String body) {
    return exchange ->
        FakeFeed.send(
            exchange, 200, "application/json", body.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static FakeFeed.Answer status(int status) {
    return exchange -> FakeFeed.send(exchange, status, "text/plain", new byte[] {'x'});
  }

  private static FakeFeed.Answer redirect(String target) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", target);
      FakeFeed.send(exchange, 302, "text/plain", new byte[0]);
    };
  }

  private static void drip(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    for (int i = 0; i < 30; i++) {
      out.write(' ');
      out.flush();
      Thread.sleep(100);
    }
  }

  private static void cutOff(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 100_000);
    exchange.getResponseBody().write("{\"contents\": [".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  /** As much as anybody takes. */
  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] much = "[1, 2, 3, 4, 5, 6, 7], ".repeat(1000).getBytes(StandardCharsets.UTF_8);
    OutputStream out = exchange.getResponseBody();
    out.write("{\"contents\": [".getBytes(StandardCharsets.UTF_8));
    for (long sent = 0; sent < 10_000_000_000L; sent += much.length) {
      out.write(much);
    }
  }
}
