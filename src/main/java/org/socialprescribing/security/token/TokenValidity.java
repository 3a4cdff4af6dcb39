package org.socialprescribing.security.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Set;
import org.socialprescribing.security.token.TokenRefused.Reason;

/** Whether a token that is signed counts here and now. */
final class TokenValidity {

  private final Clock clock;
  private final Duration skew;

  /**
   * @param skew by how much the issuer's clock and this one may differ
   */
  TokenValidity(Clock clock, Duration skew) {
    this.clock = clock;
    this.skew = skew;
  }

  /** Refuses a token that is for others, over, or not valid yet. */
  void require(JWTClaimsSet claims, Set<String> audiences) {
    if (Collections.disjoint(claims.getAudience(), audiences)) {
      throw new TokenRefused(Reason.OTHER_AUDIENCE);
    }
    Instant now = clock.instant();
    Date end = claims.getExpirationTime();
    if (end == null || !now.isBefore(end.toInstant().plus(skew))) {
      throw new TokenRefused(Reason.EXPIRED);
    }
    Date start = claims.getNotBeforeTime();
    if (start != null && now.isBefore(start.toInstant().minus(skew))) {
      throw new TokenRefused(Reason.NOT_YET_VALID);
    }
  }
}
