package org.socialprescribing.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Json;
import org.socialprescribing.fhir.RawHttp;
import org.springframework.beans.factory.annotation.Autowired;

/** How much one caller may ask of the server, and what the server says to who asks for more. */
class KeepingToLimitsIT extends SecuredServer {

  private static final String ALL = "system/*.cruds";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired private DataSource database;

  static Stream<Arguments> tooLarge() {
    return Stream.of(
        Arguments.of("51 parameters", "Patient?" + repeat("name=a", 51, "&")),
        Arguments.of("251 values", "Patient?_id=" + repeat("a", 251, ",")),
        Arguments.of("21 includes", "Task?" + repeat("_include=Task:patient", 21, "&")),
        Arguments.of(
            "4 links",
            "Task?focus:ServiceRequest.subject:Patient.general-practitioner.partof.name=a"),
        Arguments.of(
            "4 links backwards",
            "Patient?" + repeat("_has:Patient:general-practitioner", 4, ":") + ":name=a"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooLarge")
  void aSearchThatIsTooLargeIsRefused(String what, String search) {
    assertRefused(with(ALL).get(search), 400, "search-too-large");
  }

  @Test
  void theSameGoesForASearchInTheBodyAndForAnEntry() {
    String values = repeat("a", 251, ",");
    ObjectNode batch =
        (ObjectNode)
            Json.parse(
                """
                {"resourceType":"Bundle","type":"batch","entry":[
                  {"request":{"method":"GET","url":"Patient?_id=%s"}}]}
                """
                    .formatted(values));

    assertRefused(with(ALL).searchByForm("Patient", "_id=" + values), 400, "search-too-large");
    assertRefused(with(ALL).submit(batch), 400, "search-too-large");
  }

  @Test
  void whatAnIntegrationAsksPasses() {
    assertThat(with(ALL).get("Patient?_id=" + repeat("a", 200, ",")).status()).isEqualTo(200);
    assertThat(with(ALL).get("Task?focus:ServiceRequest.patient:Patient.name=a").status())
        .isEqualTo(200);
  }

  @Test
  void aLongBundleIsRefused() {
    String entry = "{\"request\":{\"method\":\"GET\",\"url\":\"Patient?_id=a\"}}";
    var batch =
        Json.parse(
            "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[%s]}"
                .formatted(repeat(entry, 501, ",")));

    assertRefused(with(ALL).submit(batch), 413, "bundle-too-large");
  }

  @Test
  void aPageIsNeverLongerThan200() {
    Answer page = with(ALL).get("Patient?_count=1000000");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.resources()).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void aLongAddressIsRefused() {
    assertThat(with(ALL).get("Patient?name=" + "a".repeat(20_000)).status()).isIn(400, 414);
  }

  @Test
  void aClientThatAsksTooOftenIsToldHowLongToWait() throws Exception {
    var busy =
        bearing(ISSUER.token(claims -> claims.claim("scope", ALL).claim("client_id", "busy")));

    List<Integer> statuses = new ArrayList<>();
    Answer answer;
    do {
      answer = busy.get("Patient?_id=a");
      statuses.add(answer.status());
    } while (answer.status() == 200 && statuses.size() < 50);

    assertThat(statuses).hasSizeGreaterThan(4);
    assertRefused(answer, 429, "too-many-requests");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(with(ALL).get("Patient?_id=a").status()).isEqualTo(200);
    Thread.sleep(1100);
    assertThat(busy.get("Patient?_id=a").status()).isEqualTo(200);
  }

  @Test
  void aSearchThatTakesTooLongIsStopped() throws Exception {
    try (var other = database.getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("LOCK TABLE hfj_spidx_string IN ACCESS EXCLUSIVE MODE");

      Answer answer = with(ALL).get("Patient?name=slow");
      other.rollback();

      assertRefused(answer, 503, "query-too-slow");
    }
    assertThat(with(ALL).get("Patient?name=slow").status()).isEqualTo(200);
  }

  @Test
  void aBodyThatComesInDropsIsNotWaitedFor() throws Exception {
    Instant begin = Instant.now();
    try (Socket slow = new RawHttp(address("")).open()) {
      OutputStream out = slow.getOutputStream();
      out.write(head(1000).getBytes(StandardCharsets.UTF_8));
      trickle(out, 40);

      Answer answer = RawHttp.read(slow, PATIENCE);

      assertRefused(answer, 408, "body-too-slow");
    }
    assertThat(Duration.between(begin, Instant.now())).isLessThan(PATIENCE);
  }

  @Test
  void aBodyThatStopsIsNotWaitedFor() throws Exception {
    try (Socket silent = new RawHttp(address("")).open()) {
      silent.getOutputStream().write((head(1000) + "{").getBytes(StandardCharsets.UTF_8));

      assertRefused(RawHttp.read(silent, PATIENCE), 408, "body-too-slow");
    }
  }

  @Test
  void manySlowClientsHoldNobodyElseUp() throws Exception {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new RawHttp(address("")).open();
        slow.add(socket);
        String begun =
            i % 3 == 0 ? head(1000) + "{" : "GET /fhir/metadata HTTP/1.1\r\nHost: a\r\nX-";
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
      }
      Instant begin = Instant.now();

      assertThat(with(ALL).get("Patient?_id=a").status()).isEqualTo(200);

      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** A byte every tenth of a second, until the server has had enough. */
  private static void trickle(OutputStream out, int bytes) throws Exception {
    try {
      for (int i = 0; i < bytes; i++) {
        out.write(' ');
        out.flush();
        Thread.sleep(150);
      }
    } catch (IOException enough) {
      // Its answer is there to be read.
    }
  }

  private String head(int length) {
    return "POST /fhir/Patient HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
        + ISSUER.token(ALL)
        + "\r\nContent-Type: application/fhir+json\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static String repeat(String text, int times, String between) {
    return IntStream.range(0, times).mapToObj(i -> text).collect(Collectors.joining(between));
  }

  private static void assertRefused(Answer answer, int status, String rule) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("OperationOutcome", "\"" + rule + "\"");
  }
}
