package org.socialprescribing.limits;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.socialprescribing.limits.LimitsProperties.Rate;
import org.socialprescribing.security.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a client have so many requests in a time, wherever it calls from; whoever has no token, or
 * one that names no client, shares with their address.
 */
final class RequestRate extends OncePerRequestFilter {

  private static final String CLIENT = "client ";

  private final LimitsProperties limits;
  private final Buckets buckets;

  RequestRate(LimitsProperties limits) {
    this.limits = limits;
    this.buckets = new Buckets(this::bucket);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long seconds = buckets.take(caller(request));
    if (seconds == 0) {
      chain.doFilter(request, response);
    } else {
      TooMany.answer(
          response, "too-many-requests", "This client sends more requests than it may.", seconds);
    }
  }

  private static String caller(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof Authentication login
            && login.getPrincipal() instanceof Caller caller
            && caller.clientId() != null
        ? CLIENT + caller.issuer() + "\n" + caller.clientId()
        : "address " + Address.of(request.getRemoteAddr());
  }

  private Bucket bucket(String caller) {
    Rate rate =
        caller.startsWith(CLIENT)
            ? limits
                .clients()
                .getOrDefault(caller.substring(caller.indexOf('\n') + 1), limits.requests().rate())
            : limits.requests().rate();
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
