package org.socialprescribing.limits;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells an address that has brought many refused tokens or secrets no longer what is wrong with
 * them.
 *
 * <p>A good token still counts there: many systems share the address of a hospital, and one of them
 * with an old token must not lock out the others.
 */
final class FailedLogins extends OncePerRequestFilter {

  private final Buckets buckets;

  FailedLogins(LimitsProperties.FailedLogins limit) {
    this.buckets =
        new Buckets(
            address ->
                Bucket.builder()
                    .addLimit(
                        each ->
                            each.capacity(limit.perMinute())
                                .refillGreedy(limit.perMinute(), Duration.ofMinutes(1)))
                    .build());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED
        && request.getHeader(HttpHeaders.AUTHORIZATION) != null
        && !response.isCommitted()) {
      long seconds = buckets.take(Address.of(request.getRemoteAddr()));
      if (seconds > 0) {
        TooMany.answer(
            response,
            "too-many-failed-logins",
            "Too many logins from this address have failed.",
            seconds);
      }
    }
  }
}
