package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * Records of one person were shown to somebody.
 *
 * @param organisation as the token named it, {@code Organization/id}; null where it named none
 * @param client the program; null where nobody signed in
 * @param first when the first answer left
 * @param last when the last answer left
 * @param times how many answers
 */
public record Disclosure(
    @Nullable String organisation,
    @Nullable String client,
    Instant first,
    Instant last,
    long times) {}
