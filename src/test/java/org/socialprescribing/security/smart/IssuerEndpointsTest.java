package org.socialprescribing.security.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.socialprescribing.MovableClock;
import org.socialprescribing.security.FakeIssuer;
import org.socialprescribing.security.token.BoundedFetch;
import org.socialprescribing.security.token.Discovery;

/** What clients are told of the issuer, also while it is down. */
class IssuerEndpointsTest {

  @Test
  void anIssuerThatComesUpLaterIsFoundThen() {
    var clock = new MovableClock();
    FakeIssuer issuer = FakeIssuer.start(FakeIssuer.Mood.DOWN);
    var endpoints = new IssuerEndpoints(new Discovery(issuer.uri(), new BoundedFetch()), clock);

    assertThat(endpoints.known()).isEmpty();
    issuer.become(FakeIssuer.Mood.WELL);
    assertThat(endpoints.known()).as("not asked again at once").isEmpty();

    clock.pass(Duration.ofMinutes(1));
    assertThat(endpoints.known())
        .containsEntry("token_endpoint", issuer.uri() + "/token")
        .containsEntry("issuer", issuer.uri());
  }

  @Test
  void ofSeveralIssuersNoneIsNamed() {
    assertThat(new IssuerEndpoints(null, Clock.systemUTC()).known()).isEmpty();
  }
}
