package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.time.Month;
import java.time.YearMonth;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How published figures are protected; {@code social-prescribing.returns.disclosure.*}.
 *
 * @param threshold counts from 1 to this are masked
 * @param base all others are rounded to the nearest multiple of this
 * @param symbol stands in tables in place of a masked figure
 * @param knownAfterMonths a figure is published as it is known so many months after its period, at
 *     the end of the month, and stays so
 * @param knownFirst the month at whose end the site had brought in what happened before; earlier
 *     periods are published as known then
 * @param yearBegins the month with which a year of published groups begins
 * @param national whether this server holds a whole country: the figures of the whole are then
 *     published as they are
 */
@ConfigurationProperties("social-prescribing.returns.disclosure")
public record DisclosureProperties(
    @DefaultValue("7") int threshold,
    @DefaultValue("5") int base,
    @DefaultValue("*") String symbol,
    @DefaultValue("1") int knownAfterMonths,
    @Nullable YearMonth knownFirst,
    @DefaultValue("APRIL") Month yearBegins,
    @DefaultValue("false") boolean national) {

  Edition edition() {
    if (knownAfterMonths < 0) {
      throw new IllegalArgumentException(
          "social-prescribing.returns.disclosure.known-after-months is 0 or more");
    }
    return new Edition(knownAfterMonths, knownFirst, yearBegins);
  }
}
