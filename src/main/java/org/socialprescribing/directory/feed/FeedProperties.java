package org.socialprescribing.directory.feed;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * From where the directory is filled; {@code social-prescribing.directory.*}.
 *
 * @param feeds by name; no other address is ever asked
 * @param imports how much an import takes at most
 */
@Validated
@ConfigurationProperties("social-prescribing.directory")
record FeedProperties(
    @DefaultValue @NotNull Map<@Pattern(regexp = "[a-z0-9-]{1,40}") String, @Valid Source> feeds,
    @DefaultValue @Valid @NotNull Limits imports) {

  /**
   * An Open Referral UK feed.
   *
   * @param url the address above {@code /services}
   * @param every when it is imported, such as {@code DAILY|03:30}; on request only when absent
   * @param pageSize how many entries to ask for at once
   */
  record Source(
      @NotNull URI url,
      @Nullable String every,
      @DefaultValue("250") @Min(1) @Max(1000) int pageSize) {}

  /**
   * @param answerTime how long one answer may take, from the question to its last byte
   * @param pageSize bytes of one page
   * @param entrySize bytes of one entry
   * @param wholeSize bytes of all that one import reads
   * @param pages of one import
   * @param attempts how often a page is asked for before it is given up
   * @param pause before it is asked for again
   */
  record Limits(
      @DefaultValue("60s") @NotNull Duration answerTime,
      @DefaultValue("32MB") @NotNull DataSize pageSize,
      @DefaultValue("1MB") @NotNull DataSize entrySize,
      @DefaultValue("4GB") @NotNull DataSize wholeSize,
      @DefaultValue("20000") @Min(1) int pages,
      @DefaultValue("3") @Min(1) @Max(10) int attempts,
      @DefaultValue("2s") @NotNull Duration pause) {}
}
