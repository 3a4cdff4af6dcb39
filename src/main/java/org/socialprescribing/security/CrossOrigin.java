package org.socialprescribing.security;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * Which programs that run in a browser, on pages of other sites, may call; none by default.
 *
 * @param origins exact ones, such as {@code https://app.example.nhs.uk}; no wildcards
 */
record CrossOrigin(
    @DefaultValue List<@Pattern(regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?") String> origins) {

  private static final Duration ASKED_ONCE_IN = Duration.ofMinutes(10);

  /**
   * Without credentials, since there are no cookies: the program has its token.
   *
   * @param reading where every page of every site may read
   */
  CorsConfigurationSource source(List<PublicReading> reading) {
    CorsConfiguration everybody = reading();
    CorsConfiguration listed = origins.isEmpty() ? null : listed();
    return request ->
        reading.stream().anyMatch(each -> each.holds(request.getRequestURI())) ? everybody : listed;
  }

  private static CorsConfiguration reading() {
    var allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(List.of(CorsConfiguration.ALL));
    allowed.setAllowedMethods(List.of("GET", "HEAD"));
    allowed.setAllowedHeaders(List.of("Accept", "Authorization", "If-None-Match"));
    allowed.setExposedHeaders(List.of("ETag", "Last-Modified", "Retry-After"));
    allowed.setMaxAge(ASKED_ONCE_IN);
    return allowed;
  }

  private CorsConfiguration listed() {
    var allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(origins);
    allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH"));
    allowed.setAllowedHeaders(
        List.of("Accept", "Authorization", "Content-Type", "If-Match", "If-None-Exist", "Prefer"));
    allowed.setExposedHeaders(
        List.of(
            "Content-Location",
            "ETag",
            "Last-Modified",
            "Location",
            "Retry-After",
            "WWW-Authenticate"));
    allowed.setMaxAge(ASKED_ONCE_IN);
    return allowed;
  }
}
