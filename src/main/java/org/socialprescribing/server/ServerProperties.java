package org.socialprescribing.server;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the FHIR endpoint presents itself; {@code social-prescribing.server.*}.
 *
 * @param baseUrl the address clients use, ending in {@code /fhir}; by default taken from each
 *     request
 * @param maxBodySize the largest request body; a larger one is answered with 413
 * @param bodyTime how long a body may take to arrive; then the answer is 408
 * @param queryTime how long the database may work for one search; then the answer is 503
 */
@Validated
@ConfigurationProperties("social-prescribing.server")
record ServerProperties(
    @Nullable URI baseUrl,
    @DefaultValue("5MB") @NotNull DataSize maxBodySize,
    @DefaultValue("60s") @NotNull Duration bodyTime,
    @DefaultValue("30s") @NotNull Duration queryTime) {}
