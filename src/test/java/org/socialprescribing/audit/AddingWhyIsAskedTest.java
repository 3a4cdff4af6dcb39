package org.socialprescribing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.executor.InterceptorService;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A feature adds to a row why somebody asks, and what an answer shows. */
class AddingWhyIsAskedTest {

  private final Exchange exchange = new Exchange();
  private final ServletRequestDetails request = new ServletRequestDetails(new InterceptorService());

  @BeforeEach
  void receive() {
    var http = new MockHttpServletRequest();
    http.setRemoteAddr("192.0.2.9");
    http.setAttribute(Exchange.ATTRIBUTE, exchange);
    request.setServletRequest(http);
    request.setRequestType(RequestTypeEnum.GET);
    request.setRestOperationType(RestOperationTypeEnum.READ);
    request.setResourceName("Flag");
    request.setRequestPath("Flag/1");
    exchange.begin(request, Map.of());
  }

  @Test
  void thePurposeAndTheWordsAreInTheRow() {
    AuditNotes.of(request).purpose("BTG", "She may be in danger");

    Event row = row();

    assertThat(row.what().purpose()).isEqualTo("BTG");
    assertThat(row.words().reason()).isEqualTo("She may be in danger");
  }

  @Test
  void aRecordThatTheAnswerTellsOfIsInTheRowOnce() {
    AuditNotes.of(request).shown("Flag/1/_history/1", null);
    AuditNotes.of(request).shown("Flag/1/_history/1", "Patient/7");

    assertThat(row().shown()).containsExactly(new Touched("Flag/1/_history/1", "Patient/7"));
    assertThat(row().patients()).containsExactly("Patient/7");
  }

  @Test
  void whatTheServerDoesOnItsOwnHasNoNotes() {
    AuditNotes.of(null).purpose("BTG", null);

    assertThat(row().what().purpose()).isNull();
    assertThat(row().shown()).isEqualTo(List.of());
  }

  private Event row() {
    return new EventOfExchange(Clock.systemUTC()).answered(exchange, 200, exchange.onlyShown());
  }
}
