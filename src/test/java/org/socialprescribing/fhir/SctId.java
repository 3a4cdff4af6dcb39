package org.socialprescribing.fhir;

import static java.util.stream.IntStream.rangeClosed;

import java.util.List;

/**
 * An identifier of SNOMED CT: six to eighteen digits, of which the last is a check digit and the
 * two before say what kind of thing it names.
 */
public record SctId(String digits) {

  /** Verhoeff's multiplication table, which is that of the symmetries of a pentagon. */
  private static final int[][] PRODUCT = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
    {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
    {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
    {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
    {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
    {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
    {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
    {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
    {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
    {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
  };

  private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
  private static final List<String> CONCEPTS = List.of("00", "10");

  /** Whether the check digit is right. */
  public boolean isWellFormed() {
    if (!digits.matches("[1-9][0-9]{5,17}")) {
      return false;
    }
    return rangeClosed(1, digits.length())
            .reduce(0, (sum, place) -> PRODUCT[sum][permuted(digitFromTheEnd(place), place - 1)])
        == 0;
  }

  /** Whether it names a concept, and not a description or a relationship. */
  public boolean namesAConcept() {
    return digits.length() >= 6
        && CONCEPTS.contains(digits.substring(digits.length() - 3, digits.length() - 1));
  }

  private int digitFromTheEnd(int place) {
    return digits.charAt(digits.length() - place) - '0';
  }

  private static int permuted(int digit, int times) {
    int permuted = digit;
    for (int i = 0; i < times % 8; i++) {
      permuted = PERMUTATION[permuted];
    }
    return permuted;
  }
}
