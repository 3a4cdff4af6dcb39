package org.socialprescribing.returns.page;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.returns.measure.Definition;
import org.socialprescribing.returns.measure.PageOfReturn;
import org.socialprescribing.returns.measure.Period;
import org.socialprescribing.returns.measure.Question;
import org.socialprescribing.returns.measure.Returns;
import org.socialprescribing.security.Caller;

/**
 * {@code Measure/[id]/$evaluate-measure?_format=text/html}: a return as a page. What cannot be
 * asked is said in the page, at the field; what takes long answers with a page that comes back.
 */
final class ReturnPage implements PageOfReturn {

  private static final String HTML = "text/html";
  private final Returns returns;
  private final PageTexts texts;
  private final Jobs jobs;
  private final Clock clock;

  ReturnPage(Returns returns, PageTexts texts, Jobs jobs, Clock clock) {
    this.returns = returns;
    this.texts = texts;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** FHIR R4 §3.1.0.1.11: {@code _format} overrides the Accept header. */
  @Override
  public boolean isWanted(ServletRequestDetails request) {
    String[] named = request.getParameters().get(Constants.PARAM_FORMAT);
    if (named != null && named.length > 0) {
      return named[0].equals(HTML) || named[0].equals("html");
    }
    return request.getHeaders(Constants.HEADER_ACCEPT).stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .findFirst()
        .filter(first -> first.trim().startsWith(HTML))
        .isPresent();
  }

  @Override
  public void answer(
      Definition measure, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    var sent = new OperationInput(request);
    Optional<Caller> caller = Caller.of(request);
    boolean truly = returns.seesTruly(caller, sent.all(FormFields.HOST).stream().findFirst());
    Period usual = usual(truly);
    try {
      Question question = Question.of(sent, measure, usual);
      Returns.Admitted asked = returns.admit(measure, question, caller);
      Jobs.State state =
          jobs.ask(
              caller.map(Caller::fingerprint).orElse("open") + " " + sent.address(),
              new Count(returns, asked));
      if (state.counted().isPresent()) {
        Counted counted = state.counted().get();
        HtmlAnswer.write(
            response, HttpServletResponse.SC_OK, texts.figures(counted, sent, today()));
      } else {
        response.setHeader("Retry-After", String.valueOf(PageTexts.COME_BACK_SECONDS));
        response.setHeader("X-Progress", state.progress());
        HtmlAnswer.write(
            response, HttpServletResponse.SC_ACCEPTED, texts.waiting(measure, state.progress()));
      }
    } catch (RefusedRequest refusal) {
      HtmlAnswer.write(
          response,
          refusal.getStatusCode(),
          texts.problem(measure, sent, refusal, usual, truly, today()));
    }
  }

  /** True figures of the last twelve months; published ones of the last year that is published. */
  private Period usual(boolean truly) {
    return truly ? Presets.lastTwelve(today()) : returns.latestPublishedYear();
  }

  private LocalDate today() {
    return EnglishDays.today(clock);
  }
}
