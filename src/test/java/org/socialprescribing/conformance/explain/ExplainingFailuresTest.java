package org.socialprescribing.conformance.explain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.GuideFixture;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a caller hears when the database behind the server cannot do its part. */
class ExplainingFailuresTest {

  private static final SQLException BROKEN = new SQLException("duplicate key", "23505");

  private final FailureExplainer explainer =
      new FailureExplainer(new HapiFailures(GuideFixture.GUIDE.capabilities()));

  @Test
  void whoeverWaitedInVainForAConnectionIsToldWhenToComeBack() {
    BaseServerResponseException answer =
        explained(
            new CannotCreateTransactionException(
                "no connection", new SQLTransientConnectionException("timed out")));

    assertThat(answer.getStatusCode()).isEqualTo(503);
    assertThat(answer.getMessage()).isEqualTo("server-busy");
    assertThat(answer.getResponseHeaders().get("Retry-After")).containsExactly("5");
  }

  @Test
  void twoChangesThatMetAreSentAgain() {
    var storage = new ConstraintViolationException("insert", BROKEN, "idx_resver_id_ver");

    BaseServerResponseException answer =
        explained(met(new DataIntegrityViolationException("insert", storage)));

    assertThat(answer.getStatusCode()).isEqualTo(409);
    assertThat(answer.getMessage()).isEqualTo("version-conflict");
  }

  @Test
  void aRowOfOurOwnThatCannotBeIsAFaultOfTheServer() {
    BaseServerResponseException answer =
        explained(met(new DuplicateKeyException("insert", BROKEN)));

    assertThat(answer.getStatusCode()).isEqualTo(500);
    assertThat(answer.getMessage()).isEqualTo("server-error");
  }

  private static ResourceVersionConflictException met(Throwable cause) {
    return new ResourceVersionConflictException("HAPI-0550", cause, null);
  }

  private BaseServerResponseException explained(Throwable failure) {
    return explainer.explain(failure, null, null);
  }
}
