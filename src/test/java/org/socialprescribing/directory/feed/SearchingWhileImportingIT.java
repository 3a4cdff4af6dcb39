package org.socialprescribing.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever looks for a group finds it while feeds are read, however slow, broken or large. F70. */
class SearchingWhileImportingIT extends RunningServer {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String GUIDE = "https://socialprescribing.example/fhir/";
  private static final String RUNNERS = "Organization/island-knitters";

  /** Where nobody else is, each farther north than the one before. */
  private static final List<String> GROUPS =
      IntStream.range(0, 12).mapToObj("island-knitting-%02d"::formatted).toList();

  /** Answered by the read model, and the last, which has a chain, by the storage. */
  private static final List<String> SEARCHES =
      List.of(
          "need=loneliness&near=60.15|-1.15|5|km",
          "active=true&organization=" + RUNNERS + "&_sort=name",
          "organization.name=Island Knitters&_sort=name");

  @Autowired private Importing importing;
  @Autowired private JdbcClient database;

  /** How the second of three pages is answered: begun before the searches, ended after them. */
  private interface Page {
    void to(FakeFeed feed, HttpExchange exchange, CountDownLatch searched)
        throws IOException, InterruptedException;
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("stalls", (Page) SearchingWhileImportingIT::stall, Run.State.COMPLETED),
        Arguments.of("drips", (Page) SearchingWhileImportingIT::drip, Run.State.COMPLETED),
        Arguments.of("breaks off", (Page) SearchingWhileImportingIT::cutOff, Run.State.INCOMPLETE),
        Arguments.of("is refused", (Page) SearchingWhileImportingIT::refuse, Run.State.INCOMPLETE));
  }

  @BeforeEach
  void storeTheGroups() {
    if (fhir.get(RUNNERS).status() == 200) {
      return;
    }
    var entries = new ArrayList<JsonNode>();
    entries.add(
        put(
            json(
                "{'resourceType':'Organization','id':'island-knitters','name':'Island Knitters',"
                    + "'type':[{'coding':[{'system':'%sCodeSystem/organisation-type','code':'vcse'}]}]}",
                GUIDE)));
    for (int i = 0; i < GROUPS.size(); i++) {
      entries.add(
          put(
              json(
                  "{'resourceType':'Location','id':'%s','status':'active','name':'Hall',"
                      + "'position':{'latitude':%s,'longitude':-1.15}}",
                  GROUPS.get(i), 60.15 + i / 1000.0)));
      entries.add(
          put(
              json(
                  "{'resourceType':'HealthcareService','id':'%1$s','active':true,'name':'%1$s',"
                      + "'identifier':[{'system':'https://island.example','value':'%1$s'}],"
                      + "'extension':[{'url':'%2$sStructureDefinition/need-served','valueCodeableConcept':"
                      + "{'coding':[{'system':'%2$sCodeSystem/need','code':'loneliness'}]}}],"
                      + "'category':[{'coding':[{'system':'%2$sCodeSystem/destination-class','code':'arts'}]}],"
                      + "'providedBy':{'reference':'%3$s'},'location':[{'reference':'Location/%1$s'}]}",
                  GROUPS.get(i), GUIDE, RUNNERS)));
    }
    Answer answer = fhir.submit(transaction(entries.toArray(JsonNode[]::new)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static JsonNode put(JsonNode record) {
    String address = record.path("resourceType").asText() + "/" + record.path("id").asText();
    return entry("PUT", address, record);
  }

  @ParameterizedTest(name = "a page {0}")
  @MethodSource("pages")
  void whatIsThereIsFoundWhileAFeedKeepsTheImportWaiting(String what, Page page, Run.State end)
      throws Exception {
    try (FakeFeed feed = FakeFeed.of(6)) {
      var reached = new CountDownLatch(1);
      var searched = new CountDownLatch(1);
      feed.pages.put(
          2,
          exchange -> {
            reached.countDown();
            page.to(feed, exchange, searched);
          });
      var importer = new Importer(importing, feed, 2, Importer.PATIENT);
      CompletableFuture<Run> run = inItsOwnThread(importer);
      assertThat(reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      untilStored(feed.id(1));

      for (int i = 0; i < 5; i++) {
        assertThatTheGroupsAreFound();
      }
      assertThat(found(feed)).containsExactlyInAnyOrder(feed.id(0), feed.id(1));
      assertThat(run).isNotDone();
      assertThat(stateOf(importer.name)).isEqualTo("running");

      searched.countDown();
      assertThat(run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).state()).isEqualTo(end);
      assertThatTheGroupsAreFound();
      assertThat(found(feed)).hasSize(end == Run.State.COMPLETED ? 6 : 4).contains(feed.id(5));
    }
  }

  @Test
  void whatIsThereIsFoundAndPagesAppearWholeWhileALargeFeedIsStored() throws Exception {
    try (FakeFeed feed = FakeFeed.of(400)) {
      feed.services.forEach(
          service -> service.put("name", "Zarzuela " + UUID.randomUUID().toString()));
      var importer = new Importer(importing, feed, 20, Importer.PATIENT);

      CompletableFuture<Run> run = inItsOwnThread(importer);
      var underway = new ArrayList<Integer>();
      while (!run.isDone()) {
        assertThatTheGroupsAreFound();
        underway.add(zarzuelas());
      }

      assertThat(run.get().count(Run.Outcome.CREATED)).isEqualTo(400);
      assertThat(zarzuelas()).isEqualTo(400);
      assertThat(underway).isSorted().allMatch(count -> count % 20 == 0);
      assertThat(underway.stream().filter(count -> count > 0 && count < 400))
          .as("searches while the import was under way: %s", underway)
          .hasSizeGreaterThan(4);
    }
  }

  private void assertThatTheGroupsAreFound() {
    for (String search : SEARCHES) {
      assertThat(ids(search)).as(search).containsExactlyElementsOf(GROUPS);
    }
  }

  /** The common pool has one thread on two processors, and the import's HTTP client needs it. */
  private static CompletableFuture<Run> inItsOwnThread(Importer importer) {
    return CompletableFuture.supplyAsync(importer::run, task -> new Thread(task).start());
  }

  private List<String> found(FakeFeed feed) {
    return ids("_id=" + String.join(",", IntStream.range(0, 6).mapToObj(feed::id).toList()));
  }

  private List<String> ids(String search) {
    Answer answer = fhir.get("HealthcareService?" + search.replace(" ", "%20"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.resources().stream().map(service -> service.path("id").asText()).toList();
  }

  private int zarzuelas() {
    return fhir.get("HealthcareService?name=zarzuela&_summary=count").json().path("total").asInt();
  }

  private void untilStored(String id) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (fhir.get("HealthcareService/" + id).status() != 200) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(20);
    }
  }

  private String stateOf(String feed) {
    return database
        .sql("select state from feed.run where feed = ?")
        .param(feed)
        .query(String.class)
        .single();
  }

  private static void stall(FakeFeed feed, HttpExchange exchange, CountDownLatch searched)
      throws IOException, InterruptedException {
    searched.await();
    feed.send(exchange, second(feed));
  }

  /** A space now and then, which means nothing, and the page at last. */
  private static void drip(FakeFeed feed, HttpExchange exchange, CountDownLatch searched)
      throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    while (!searched.await(20, TimeUnit.MILLISECONDS)) {
      out.write(' ');
      out.flush();
    }
    out.write(second(feed).getBytes(StandardCharsets.UTF_8));
  }

  private static void cutOff(FakeFeed feed, HttpExchange exchange, CountDownLatch searched)
      throws IOException, InterruptedException {
    byte[] page = second(feed).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page, 0, page.length / 2);
    exchange.getResponseBody().flush();
    searched.await();
  }

  private static void refuse(FakeFeed feed, HttpExchange exchange, CountDownLatch searched)
      throws IOException, InterruptedException {
    searched.await();
    FakeFeed.send(exchange, 503, "text/plain", new byte[] {'x'});
  }

  private static String second(FakeFeed feed) {
    return feed.page(feed.services.subList(2, 4), 2, 6, 2);
  }
}
