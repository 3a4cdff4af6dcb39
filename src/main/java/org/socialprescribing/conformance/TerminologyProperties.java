package org.socialprescribing.conformance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where SNOMED CT comes from; {@code social-prescribing.terminology.*}. Empty: from nowhere.
 *
 * @param snomedRelease the folder of an unpacked release, asked first
 * @param serverUrl the base address of a FHIR terminology server, asked for what the release cannot
 *     say
 * @param timeout how long an answer of the server may take
 * @param pause how long the server is left alone after it did not answer
 */
@Validated
@ConfigurationProperties("social-prescribing.terminology")
record TerminologyProperties(
    @DefaultValue("") @NotNull String snomedRelease,
    @DefaultValue("") @NotNull @Pattern(regexp = "|https?://[^?#\\s]+") String serverUrl,
    @DefaultValue("PT2S") @NotNull Duration timeout,
    @DefaultValue("PT1M") @NotNull Duration pause) {}
