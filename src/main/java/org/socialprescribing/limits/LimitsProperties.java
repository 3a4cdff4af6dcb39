package org.socialprescribing.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits that a normal integration never meets; {@code social-prescribing.limits.*}.
 *
 * @param requests of one client, or of one address where no client is known
 * @param clients other limits for clients, by their client id
 * @param failedLogins of one address that are answered as such
 * @param bundleEntries of one transaction or batch
 * @param searchParameters of one search, however often each name occurs
 * @param searchValues of one parameter, separated by commas
 * @param includes of one search
 * @param chainLinks of one parameter of a search
 */
@Validated
@ConfigurationProperties("social-prescribing.limits")
record LimitsProperties(
    @DefaultValue @Valid Requests requests,
    @DefaultValue Map<String, @Valid Rate> clients,
    @DefaultValue @Valid FailedLogins failedLogins,
    @DefaultValue("500") @Positive int bundleEntries,
    @DefaultValue("50") @Positive int searchParameters,
    @DefaultValue("250") @Positive int searchValues,
    @DefaultValue("20") @Positive int includes,
    @DefaultValue("3") @Positive int chainLinks) {

  /**
   * How fast requests may come.
   *
   * @param perSecond for ever
   * @param burst at once, after a quiet time
   */
  record Rate(@Positive int perSecond, @Positive int burst) {}

  /** {@link Rate} of whoever has none of their own. */
  record Requests(
      @DefaultValue("100") @Positive int perSecond, @DefaultValue("2000") @Positive int burst) {

    Rate rate() {
      return new Rate(perSecond, burst);
    }
  }

  /**
   * How many logins may fail.
   *
   * @param perMinute for ever, and at once after a quiet time
   */
  record FailedLogins(@DefaultValue("60") @Positive int perMinute) {}
}
