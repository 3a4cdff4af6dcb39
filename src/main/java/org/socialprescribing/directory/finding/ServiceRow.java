package org.socialprescribing.directory.finding;

import jakarta.annotation.Nullable;

/**
 * A row of {@code directory.service}, as far as it follows from the service alone.
 *
 * @param updated ISO 8601
 * @param plain_name as HAPI compares names
 * @param own its {@link Keys}
 * @param features what makes it accessible, of itself
 * @param ages a multirange
 * @param assured_from the first day of the date of its assurance
 * @param assured_until the last day
 * @param organisation as {@code Organization/id}
 */
record ServiceRow(
    String id,
    int version,
    String updated,
    String name,
    String plain_name,
    Long[] own,
    String[] features,
    String ages,
    @Nullable String assured_from,
    @Nullable String assured_until,
    @Nullable String organisation,
    String[] places,
    String[] areas,
    String summary,
    String details) {}
