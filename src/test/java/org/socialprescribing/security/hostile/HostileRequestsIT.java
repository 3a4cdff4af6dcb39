package org.socialprescribing.security.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.RawHttp;

/**
 * Hundreds of requests that nobody sends by mistake: each is refused, or answered as if it were
 * harmless, quickly, with nothing of the program in the answer and nothing of the request in the
 * log.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HostileRequestsIT extends SecuredServer {

  private static final Duration QUICKLY = Duration.ofSeconds(8);

  /** Stacks, classes, statements, places on the disk and versions. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\tat |\\bat [a-z]+\\.[a-z]+\\.|Exception|\\b(java|javax|jakarta|org\\.hibernate|ca\\.uhn|org\\.springframework|com\\.fasterxml|org\\.apache|org\\.postgresql)\\."
              + "|HAPI-\\d|\\b(SELECT|INSERT|UPDATE) .*(FROM|INTO|SET) |hfj_|/tmp/|/root/|/usr/|/home/"
              + "|root:x:|Tomcat|Whitelabel|8\\.8\\.0",
          Pattern.DOTALL);

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Map<String, String> tokens;
  private Duration before;

  @BeforeAll
  void listenToTheLog() throws Exception {
    tokens = HostileTokens.of(FORGER, SECOND);
    Answer stored = with("system/*.cruds").submit(aReferral().bundle());
    tokens.put("patient", stored.location("Patient").substring("Patient/".length()));
    IntStream.range(0, 50).forEach(i -> harmless());
    before = medianOfHarmless();
    log.start();
    root().addAppender(log);
  }

  @AfterAll
  void theServerIsAsQuickAsBefore() {
    root().detachAppender(log);

    assertThat(medianOfHarmless()).isLessThan(before.multipliedBy(2).plus(Duration.ofMillis(20)));
  }

  static Stream<HostileRequest> requests() {
    return HostileRequest.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void isAnsweredWithoutHarm(HostileRequest request) {
    byte[] bytes = request.bytes(tokens);
    log.list.clear();
    Instant begin = Instant.now();

    Answer answer = new RawHttp(address("")).send(bytes, QUICKLY);

    assertThat(Duration.between(begin, Instant.now())).isLessThan(QUICKLY);
    assertThat(request.statuses()).as(shown(answer)).contains(answer.status());
    assertThat(answer.body()).contains(request.words());
    assertThat(INSIDE.matcher(answer.body()).results().map(found -> found.group()))
        .as(shown(answer))
        .isEmpty();
    assertThat(answer.headers().map()).doesNotContainKeys("X-Injected", "injected");
    assertThat(List.copyOf(log.list)).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
  }

  @Test
  void thereAreHundreds() {
    assertThat(HostileRequest.all().count()).isGreaterThanOrEqualTo(200);
    assertThat(HostileRequest.all().map(HostileRequest::toString)).doesNotHaveDuplicates();
  }

  private static String shown(Answer answer) {
    return answer.status()
        + " "
        + answer.body().substring(0, Math.min(1500, answer.body().length()));
  }

  private Duration medianOfHarmless() {
    return IntStream.range(0, 41)
        .mapToObj(i -> harmless())
        .sorted()
        .skip(20)
        .findFirst()
        .orElseThrow();
  }

  private Duration harmless() {
    Instant begin = Instant.now();
    assertThat(with("system/Patient.rs").get("Patient?_id=harmless").status()).isEqualTo(200);
    return Duration.between(begin, Instant.now());
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
