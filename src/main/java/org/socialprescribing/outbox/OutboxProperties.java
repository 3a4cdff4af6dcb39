package org.socialprescribing.outbox;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code social-prescribing.outbox.*}.
 *
 * @param lookEvery how often a server looks for messages
 * @param firstWait after the first failure; it doubles with each
 * @param longestWait what the wait does not exceed
 * @param stuckFrom after how many failures a message counts as stuck
 */
@Validated
@ConfigurationProperties("social-prescribing.outbox")
record OutboxProperties(
    @DefaultValue("2s") @NotNull Duration lookEvery,
    @DefaultValue("30s") @NotNull Duration firstWait,
    @DefaultValue("1h") @NotNull Duration longestWait,
    @DefaultValue("5") @Min(1) int stuckFrom,
    @DefaultValue @NotNull Sender mail) {

  /**
   * @param from the address by which e-mails of the server are sent
   */
  record Sender(@Nullable String from) {}
}
