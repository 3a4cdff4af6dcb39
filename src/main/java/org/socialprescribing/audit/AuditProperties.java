package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code social-prescribing.audit.*}.
 *
 * @param enabled false for benchmarks in the demo profile only
 * @param sealEvery how often new rows are chained
 * @param knownHead a link of the chain that was noted outside, as {@code position:hash}; {@code
 *     verify-audit} asks whether it is still there
 */
@Validated
@ConfigurationProperties("social-prescribing.audit")
record AuditProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1s") @NotNull Duration sealEvery,
    @Nullable @Pattern(regexp = "\\d{1,18}:[0-9a-f]{64}") String knownHead) {}
