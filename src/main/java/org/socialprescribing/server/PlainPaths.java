package org.socialprescribing.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address with steps upwards, or with a percent sign that escapes nothing, before
 * anybody stumbles over it: Tomcat and Spring disagree on where the first leads, and HAPI fails on
 * the second. Other tricks with addresses are refused by Spring Security.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

  private static final Set<String> STEPS = Set.of(".", "..");
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI().replace("%2e", ".").replace("%2E", ".");
    if (Arrays.stream(path.split("/")).anyMatch(STEPS::contains)
        || BROKEN_ESCAPE.matcher(String.valueOf(request.getQueryString())).find()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }
}
