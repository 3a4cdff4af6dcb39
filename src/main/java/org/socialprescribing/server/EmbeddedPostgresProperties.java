package org.socialprescribing.server;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the built-in PostgreSQL keeps its data and listens; {@code
 * social-prescribing.embedded-postgres.*}.
 *
 * @param dataDirectory created when absent; relative to the working directory
 * @param port fixed, so that a restart finds a PostgreSQL that outlived a killed server
 */
@Validated
@ConfigurationProperties("social-prescribing.embedded-postgres")
record EmbeddedPostgresProperties(
    @DefaultValue("data/postgres") @NotNull Path dataDirectory,
    @DefaultValue("15432") @Min(1) @Max(65535) int port) {}
