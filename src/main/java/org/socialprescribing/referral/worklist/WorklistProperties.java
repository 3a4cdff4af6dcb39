package org.socialprescribing.referral.worklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a site says of its worklists; {@code social-prescribing.referral.*}.
 *
 * @param limits how long a step may take, by the step's code, where the service has not said so
 */
@Validated
@ConfigurationProperties("social-prescribing.referral")
record WorklistProperties(
    @DefaultValue Map<String, Duration> limits, @DefaultValue @Valid Caseload caseload) {

  /**
   * How many people a full-time link worker can support in a year, of which NHS England's workforce
   * framework says 200 to 250, and how many contacts a person usually has, F42. Both are shown, and
   * never enforced.
   */
  record Caseload(
      @DefaultValue("200") @Positive int peopleFrom,
      @DefaultValue("250") @Positive int peopleTo,
      @DefaultValue("6") @Positive int contactsFrom,
      @DefaultValue("12") @Positive int contactsTo) {}
}
