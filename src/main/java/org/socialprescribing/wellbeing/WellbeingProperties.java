package org.socialprescribing.wellbeing;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The instruments of a site; {@code social-prescribing.wellbeing.*}.
 *
 * @param instruments a folder of questionnaires as JSON, each an instrument of the site's own, or
 *     its licensed copy of one of the guide's; empty: none
 * @param licences the reference of a licence for each licensed instrument, by the last part of the
 *     questionnaire's address
 */
@Validated
@ConfigurationProperties("social-prescribing.wellbeing")
record WellbeingProperties(
    @DefaultValue("") @NotNull String instruments, @DefaultValue Map<String, String> licences) {}
