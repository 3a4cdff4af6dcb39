package org.socialprescribing.wellbeing;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** Which way a score gets better; a code of the guide's CodeSystem {@code score-direction}. */
enum Direction {
  HIGHER_IS_BETTER("higher-is-better", 1),
  LOWER_IS_BETTER("lower-is-better", -1);

  private final String code;
  private final int sign;

  Direction(String code, int sign) {
    this.code = code;
    this.sign = sign;
  }

  static Direction of(String code) {
    return Stream.of(values())
        .filter(direction -> direction.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No direction " + code));
  }

  String code() {
    return code;
  }

  /** Steps upwards as steps towards better. */
  int towardsBetter(int steps) {
    return sign * steps;
  }

  /** What a difference means: better, worse or same. */
  String meaning(BigDecimal difference) {
    return switch (sign * difference.signum()) {
      case 1 -> "better";
      case -1 -> "worse";
      default -> "same";
    };
  }
}
