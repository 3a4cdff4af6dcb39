package org.socialprescribing.audit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds every answer of the FHIR interface back until the row that tells of it is on disk, whatever
 * way the answer takes: HAPI's, or text that an operation writes itself.
 *
 * <p>Stands behind the check of tokens: who has no token gets no further than that, and has no row.
 */
final class AuditFilter implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);

  private final GroupWriter writer;
  private final EventOfExchange events;
  private final Predicate<Exchange> isAudited;

  /**
   * @param isAudited whether a request is about people's records at all
   */
  AuditFilter(GroupWriter writer, EventOfExchange events, Predicate<Exchange> isAudited) {
    this.writer = writer;
    this.events = events;
    this.isAudited = isAudited;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var exchange = new Exchange();
    request.setAttribute(Exchange.ATTRIBUTE, exchange);
    var answer = (HttpServletResponse) response;
    var held = new HeldAnswer(answer, () -> write(exchange, answer));
    chain.doFilter(request, held);
    held.release();
  }

  private void write(Exchange exchange, HttpServletResponse answer) {
    if (exchange.request() == null || !isAudited.test(exchange)) {
      return;
    }
    List<Touched> shown = Locations.added(exchange, answer);
    if (exchange.isFailed() || !isToldAlready(exchange, shown)) {
      write(exchange, events.answered(exchange, answer.getStatus(), shown));
    }
  }

  /** By the rows of what it has stored. */
  private static boolean isToldAlready(Exchange exchange, List<Touched> shown) {
    return exchange.hasStored() && shown.isEmpty() && exchange.rules().isEmpty();
  }

  /** A refusal shows nothing, so it is answered even if it cannot be written down. */
  private void write(Exchange exchange, Event event) {
    try {
      writer.write(event);
    } catch (AuditUnavailable e) {
      if (!exchange.isFailed()) {
        throw e;
      }
      LOG.error(
          "A refusal with status {} could not be written to the audit: {}",
          event.what().status(),
          e.getCause().getClass().getName());
    }
  }
}
