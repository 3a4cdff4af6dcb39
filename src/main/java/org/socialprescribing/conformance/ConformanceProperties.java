package org.socialprescribing.conformance;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What records are held to beside the guide; {@code social-prescribing.conformance.*}.
 *
 * @param ukCorePackage the file of a UK Core package that every write must also conform to; empty:
 *     none
 */
@Validated
@ConfigurationProperties("social-prescribing.conformance")
record ConformanceProperties(@DefaultValue("") @NotNull String ukCorePackage) {}
