package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * One figure of a return, of the whole or of one group.
 *
 * @param by null for the whole
 * @param stratum null for the whole
 * @param value as it may be seen
 * @param events versions of the records behind it, as {@code Type/id/_history/version}, null for
 *     one that was removed; null where they were not asked for
 */
public record Line(
    Definition.Group figure,
    @Nullable Stratifier by,
    @Nullable Stratum stratum,
    Shown value,
    @Nullable List<String> events) {}
