package org.socialprescribing.conformance.quick.path;

import java.util.List;

/**
 * A compiled FHIRPath expression.
 *
 * <p>Items are elements ({@code Node}), or values: {@code String}, {@code Boolean}, {@code Integer}
 * or {@code BigDecimal}.
 */
@FunctionalInterface
interface Path {

  List<Object> of(Focus focus, List<Object> input);
}
