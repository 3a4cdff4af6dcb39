package org.socialprescribing.breakglass;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code social-prescribing.break-glass.*}.
 *
 * @param lasts for how long restricted information is open after glass is broken
 * @param lead the e-mail address that is told where an organisation has none of its own
 * @param leads the e-mail address that is told for an organisation, by the id of its record
 */
@Validated
@ConfigurationProperties("social-prescribing.break-glass")
record BreakGlassProperties(
    @DefaultValue("1h") @NotNull Duration lasts,
    @Nullable String lead,
    @DefaultValue @NotNull Map<String, String> leads) {}
