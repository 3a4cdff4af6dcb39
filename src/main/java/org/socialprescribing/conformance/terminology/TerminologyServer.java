package org.socialprescribing.conformance.terminology;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A FHIR terminology server that a site names; it is asked {@code $validate-code}.
 *
 * <p>When it does not answer in time or not in the form of FHIR, nothing can be said, and it is
 * left alone for a while: a broken terminology server must not stop or slow down care. The log says
 * so once for each such time, without the code.
 */
public final class TerminologyServer implements SnomedCt {

  private static final Logger LOG = LoggerFactory.getLogger(TerminologyServer.class);

  private static final String SNOMED_CT = "http://snomed.info/sct";
  private static final int OK = 200;

  private final HttpClient http;
  private final FhirContext fhir;
  private final URI base;
  private final Duration timeout;
  private final Duration pause;
  private final Clock clock;
  private final AtomicReference<Instant> leftAloneUntil = new AtomicReference<>(Instant.MIN);

  /**
   * @param timeout how long an answer may take
   * @param pause how long the server is left alone after it did not answer
   */
  public TerminologyServer(
      FhirContext fhir, URI base, Duration timeout, Duration pause, Clock clock) {
    this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    this.fhir = fhir;
    this.base = base;
    this.timeout = timeout;
    this.pause = pause;
    this.clock = clock;
  }

  @Override
  public Answer isActive(String code) {
    return ask("CodeSystem/$validate-code?url=" + encoded(SNOMED_CT) + "&code=" + encoded(code));
  }

  @Override
  public Answer isMember(String code, String expression) {
    // FHIR R4 §4.3.15.3: the implicit value set of an expression.
    String valueSet = SNOMED_CT + "?fhir_vs=ecl/" + expression;
    return ask(
        "ValueSet/$validate-code?url=%s&system=%s&code=%s"
            .formatted(encoded(valueSet), encoded(SNOMED_CT), encoded(code)));
  }

  private Answer ask(String question) {
    if (clock.instant().isBefore(leftAloneUntil.get())) {
      return Answer.UNKNOWN;
    }
    var request =
        HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + "/" + question))
            .timeout(timeout)
            .header("Accept", "application/fhir+json")
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == OK
          ? read(answer.body())
          : leaveAlone("HTTP status " + answer.statusCode());
    } catch (IOException e) {
      return leaveAlone(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.UNKNOWN;
    }
  }

  private Answer read(String body) {
    try {
      var parameters = fhir.newJsonParser().parseResource(Parameters.class, body);
      if (parameters.getParameterValue("result") instanceof BooleanType result) {
        return result.booleanValue() ? Answer.YES : Answer.NO;
      }
      return leaveAlone("an answer without a result");
    } catch (DataFormatException | ClassCastException e) {
      return leaveAlone("an answer that is not FHIR");
    }
  }

  private Answer leaveAlone(String problem) {
    Instant until = clock.instant().plus(pause);
    Instant before = leftAloneUntil.getAndUpdate(known -> known.isAfter(until) ? known : until);
    if (!clock.instant().isBefore(before)) {
      LOG.warn(
          "The terminology server {} gave {}; SNOMED CT codes are not checked for {} seconds",
          base,
          problem,
          pause.toSeconds());
    }
    return Answer.UNKNOWN;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
