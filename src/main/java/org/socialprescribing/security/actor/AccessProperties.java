package org.socialprescribing.security.actor;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a site decides about who sees what; {@code social-prescribing.access.*}.
 *
 * @param readableAfterClosing for how long after a referral is closed the service that helped may
 *     read what is about the person
 */
@Validated
@ConfigurationProperties("social-prescribing.access")
record AccessProperties(@DefaultValue("365d") @NotNull Duration readableAfterClosing) {}
