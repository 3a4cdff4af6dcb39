package org.socialprescribing.demo;

import java.util.stream.IntStream;
import org.socialprescribing.fhir.NhsNumber;

/** NHS numbers for synthetic people, from the range that begins with 999 and is never issued. */
final class DemoNhsNumbers {

  private static final int FIRST = 999_555_000;

  private DemoNhsNumbers() {}

  /** The same valid number for the same index, another for another. */
  static String of(int index) {
    // One first nine digits in eleven have no check digit, so each index has two candidates.
    return IntStream.range(FIRST + 2 * index, FIRST + 2 * index + 2)
        .boxed()
        .flatMap(nine -> IntStream.rangeClosed(0, 9).mapToObj(check -> "" + nine + check))
        .filter(NhsNumber::isValid)
        .findFirst()
        .orElseThrow();
  }
}
