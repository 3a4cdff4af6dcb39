package org.socialprescribing.conformance.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.socialprescribing.conformance.terminology.SnomedCt.Answer;

/** A terminology server is believed when it answers, and left alone when it does not. */
class TerminologyServerTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final String YES = answer("{\"name\": \"result\", \"valueBoolean\": true}");
  private static final String NO = answer("{\"name\": \"result\", \"valueBoolean\": false}");

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Hands clock = new Hands();

  private HttpServer fake;
  private TerminologyServer server;
  private volatile int status = 200;
  private volatile String body = YES;
  private volatile Duration delay = Duration.ZERO;

  /** A clock that moves when it is told to. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-25T09:00:00Z");

    void move(Duration on) {
      now = now.plus(on);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void start() throws IOException {
    fake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    fake.setExecutor(Executors.newCachedThreadPool());
    fake.createContext(
        "/fhir/",
        exchange -> {
          asked.add(URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8));
          sleep(delay);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    fake.start();
    server = at("http://127.0.0.1:" + fake.getAddress().getPort() + "/fhir/");
    log.start();
    ((Logger) LoggerFactory.getLogger(TerminologyServer.class)).addAppender(log);
  }

  @AfterEach
  void stop() {
    ((Logger) LoggerFactory.getLogger(TerminologyServer.class)).detachAppender(log);
    fake.stop(0);
  }

  @Test
  void isAskedWhetherACodeIsActive() {
    assertThat(server.isActive(SnomedFolder.LONELY)).isEqualTo(Answer.YES);
    assertThat(asked)
        .containsExactly(
            "/fhir/CodeSystem/$validate-code?url=http://snomed.info/sct&code=267076002");
  }

  @Test
  void isAskedWhetherACodeIsAmongThoseOfAnExpression() {
    body = NO;

    assertThat(server.isMember(SnomedFolder.LONELY, "<<281694009")).isEqualTo(Answer.NO);
    assertThat(asked)
        .containsExactly(
            "/fhir/ValueSet/$validate-code?url=http://snomed.info/sct?fhir_vs=ecl/<<281694009"
                + "&system=http://snomed.info/sct&code=267076002");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "an error of its own; 500; {}",
        "a proxy's page; 200; <html><body>Please log in</body></html>",
        "another resource; 200; {\"resourceType\": \"OperationOutcome\"}",
        "no result; 200; {\"resourceType\": \"Parameters\"}",
        "no FHIR; 200; {\"result\": true}",
        "nothing; 200; ''",
        "an unknown code system; 404; {\"resourceType\": \"OperationOutcome\"}",
        "no entry; 401; {}"
      })
  void cannotSayAnythingWithAnAnswerThatIsNone(String what, int status, String body) {
    this.status = status;
    this.body = body;

    assertThat(server.isActive(SnomedFolder.LONELY)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void isNotWaitedForLongerThanAllowed() {
    delay = Duration.ofSeconds(30);
    long before = System.nanoTime();

    assertThat(server.isActive(SnomedFolder.LONELY)).isEqualTo(Answer.UNKNOWN);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void thatIsNotThereCannotSayAnything() {
    fake.stop(0);

    assertThat(server.isActive(SnomedFolder.LONELY)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void isLeftAloneAfterAFailureAndAskedAgainLater() {
    status = 500;
    server.isActive(SnomedFolder.LONELY);
    status = 200;

    assertThat(server.isActive(SnomedFolder.SOCIAL_PROBLEM)).isEqualTo(Answer.UNKNOWN);
    assertThat(asked).hasSize(1);

    clock.move(PAUSE);
    assertThat(server.isActive(SnomedFolder.SOCIAL_PROBLEM)).isEqualTo(Answer.YES);
    assertThat(asked).hasSize(2);
  }

  @Test
  void isLoggedOnceForEachFailureWithoutTheCode() {
    status = 500;
    for (int i = 0; i < 10; i++) {
      server.isActive(SnomedFolder.LONELY);
    }

    assertThat(log.list).hasSize(1);
    assertThat(log.list.get(0).getFormattedMessage())
        .contains("500")
        .doesNotContain(SnomedFolder.LONELY);
  }

  private TerminologyServer at(String base) {
    return new TerminologyServer(
        FhirContext.forR4Cached(), URI.create(base), TIMEOUT, PAUSE, clock);
  }

  private static String answer(String parameter) {
    return "{\"resourceType\": \"Parameters\", \"parameter\": [%s]}".formatted(parameter);
  }

  private static void sleep(Duration delay) {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
