package org.socialprescribing.breakglass;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code social-prescribing.break-glass.*}.
 *
 * @param lasts for how long restricted information is open after glass is broken
 */
@Validated
@ConfigurationProperties("social-prescribing.break-glass")
record BreakGlassProperties(@DefaultValue("1h") @NotNull Duration lasts) {}
