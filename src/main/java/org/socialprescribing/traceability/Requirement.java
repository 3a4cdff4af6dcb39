package org.socialprescribing.traceability;

/**
 * One thing that a digital system for social prescribing must do.
 *
 * @param number 1 to 120; written F1 to F120
 * @param section what it is about
 */
record Requirement(int number, String section, String title) {

  String name() {
    return "F" + number;
  }
}
