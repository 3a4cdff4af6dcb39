package org.socialprescribing.gaps;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code social-prescribing.gaps.*}: what is done to counts before they are shown to others than
 * link worker services. The defaults are NHS England's rule for small numbers.
 *
 * @param smallestCount counts from 1 to below this are held back
 * @param roundTo other counts are rounded to the nearest multiple of this
 */
@Validated
@ConfigurationProperties("social-prescribing.gaps")
record GapsProperties(
    @DefaultValue("8") @Positive int smallestCount, @DefaultValue("5") @Positive int roundTo) {}
