package org.socialprescribing.fhir;

import java.util.concurrent.atomic.AtomicInteger;

/** NHS numbers of nobody: from the 999 range, which is kept for tests, and each used once. */
public final class NhsNumbers {

  /** The guide's examples are below. */
  private static final AtomicInteger NEXT = new AtomicInteger(200_000);

  private NhsNumbers() {}

  /** A valid number that no other test of this run has. */
  public static NhsNumber fresh() {
    while (true) {
      String nine = "999%06d".formatted(NEXT.incrementAndGet());
      for (char check = '0'; check <= '9'; check++) {
        if (NhsNumber.isValid(nine + check)) {
          return new NhsNumber(nine + check);
        }
      }
      // One number in eleven has no check digit, and is skipped.
    }
  }

  /** Ten digits that are no NHS number, because the check digit is wrong. */
  public static String wrong() {
    String right = fresh().value();
    char check = right.charAt(9) == '9' ? '0' : (char) (right.charAt(9) + 1);
    return right.substring(0, 9) + check;
  }
}
