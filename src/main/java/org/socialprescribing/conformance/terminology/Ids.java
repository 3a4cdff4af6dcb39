package org.socialprescribing.conformance.terminology;

import java.util.Arrays;

/** A set of SNOMED CT identifiers; a million of them take eight megabytes. */
final class Ids {

  private long[] values = new long[16];
  private int size;
  private boolean sorted;

  void add(long id) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = id;
    sorted = false;
  }

  /** To be called when all are added, before the set is shared between threads. */
  Ids complete() {
    values = Arrays.copyOf(values, size);
    Arrays.sort(values);
    sorted = true;
    return this;
  }

  boolean contains(long id) {
    if (!sorted) {
      throw new IllegalStateException("The set is not complete");
    }
    return Arrays.binarySearch(values, id) >= 0;
  }

  int size() {
    return size;
  }
}
