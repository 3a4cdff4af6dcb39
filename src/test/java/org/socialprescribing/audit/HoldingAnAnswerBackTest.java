package org.socialprescribing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.interceptor.executor.InterceptorService;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionOperations;

/** What cannot be written down is not shown. */
class HoldingAnAnswerBackTest {

  /** Nobody listens there. */
  private static final EventTable NO_DATABASE =
      new EventTable(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none"));

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final AuditFilter filter =
      new AuditFilter(
          new GroupWriter(NO_DATABASE, TransactionOperations.withoutTransaction()),
          new EventOfExchange(Clock.systemUTC()),
          exchange -> true);

  @Test
  void nothingLeavesWhenTheRowCannotBeWritten() {
    FilterChain reading =
        (http, answer) -> {
          exchange().show(new Touched("Task/1/_history/1", "Patient/1"));
          answer.getWriter().write("about somebody");
        };

    assertThatThrownBy(() -> filter.doFilter(request, response, reading))
        .isInstanceOf(AuditUnavailable.class);
    assertThat(response.isCommitted()).isFalse();
    assertThat(response.getContentLength()).isZero();
  }

  @Test
  void anAnswerWithoutABodyDoesNotLeaveEither() {
    assertThatThrownBy(() -> filter.doFilter(request, response, (http, answer) -> exchange()))
        .isInstanceOf(AuditUnavailable.class);
  }

  @Test
  void aRefusalIsAnsweredAllTheSame() throws ServletException, IOException {
    FilterChain refusing =
        (http, answer) -> {
          Exchange exchange = exchange();
          exchange.fail(exchange.request(), List.of("scope-missing"));
          response.setStatus(403);
          answer.getWriter().write("refused");
        };

    filter.doFilter(request, response, refusing);

    assertThat(response.getContentAsString()).isEqualTo("refused");
  }

  private Exchange exchange() {
    var details = new ServletRequestDetails(new InterceptorService());
    details.setServletRequest(request);
    details.setRequestType(RequestTypeEnum.GET);
    details.setRestOperationType(RestOperationTypeEnum.READ);
    details.setResourceName("Task");
    details.setRequestPath("Task/1");
    var exchange = (Exchange) request.getAttribute(Exchange.ATTRIBUTE);
    exchange.begin(details, Map.of());
    return exchange;
  }
}
