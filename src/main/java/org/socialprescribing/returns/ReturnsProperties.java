package org.socialprescribing.returns;

import jakarta.annotation.Nullable;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a site says about returns; {@code social-prescribing.returns.*}.
 *
 * @param deprivation a CSV file with the columns {@code postcode} and {@code tenth}, or {@code
 *     lsoa} and {@code tenth}; without it the tenth of deprivation is not known of anybody
 * @param practiceLists a CSV file with the columns {@code practice} (ODS code), {@code from} (day)
 *     and {@code patients}; without it coverage has no denominator
 */
@ConfigurationProperties("social-prescribing.returns")
record ReturnsProperties(@Nullable Path deprivation, @Nullable Path practiceLists) {}
