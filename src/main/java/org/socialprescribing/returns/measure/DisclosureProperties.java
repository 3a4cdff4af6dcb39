package org.socialprescribing.returns.measure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How published figures are protected; {@code social-prescribing.returns.disclosure.*}.
 *
 * @param threshold counts from 1 to this are masked
 * @param base all others are rounded to the nearest multiple of this
 * @param symbol stands in tables in place of a masked figure
 */
@ConfigurationProperties("social-prescribing.returns.disclosure")
record DisclosureProperties(
    @DefaultValue("7") int threshold,
    @DefaultValue("5") int base,
    @DefaultValue("*") String symbol) {}
