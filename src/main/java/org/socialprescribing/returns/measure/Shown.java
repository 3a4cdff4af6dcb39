package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/**
 * A figure as somebody may see it.
 *
 * @param n null where it is masked
 * @param denominator null where it is masked, and where there is none
 * @param number null where it is masked, and where there is none
 * @param masked whether something is hidden
 */
public record Shown(
    Figure figure,
    @Nullable Long n,
    @Nullable Long denominator,
    @Nullable BigDecimal number,
    boolean masked) {

  /** For who may see true figures. */
  static Shown truly(Value value) {
    return new Shown(value.figure(), value.n(), value.denominator(), value.number(), false);
  }
}
