package org.socialprescribing.returns.page;

import java.util.List;

/**
 * From where to where bars are drawn: always with nothing on it, so that twice as much is twice as
 * long.
 *
 * @param least zero, or a round number below all bars
 * @param most zero, or a round number above all bars
 */
record Axis(double least, double most) {

  private static final double[] ROUND = {1, 2, 4, 6, 8, 10};

  static Axis of(List<Bar> bars) {
    double least = bars.stream().mapToDouble(Bar::length).min().orElse(0);
    double most = bars.stream().mapToDouble(Bar::length).max().orElse(0);
    // Not -round(-least): minus nothing is another number to Java, and would be written twice.
    var axis = new Axis(0 - round(-least), round(most));
    return axis.length() == 0 ? new Axis(0, 1) : axis;
  }

  /** The next round number that is even in its first digit. */
  private static double round(double number) {
    if (number <= 0) {
      return 0;
    }
    double ten = Math.pow(10, Math.floor(Math.log10(number)));
    for (double step : ROUND) {
      if (number <= step * ten) {
        return step * ten;
      }
    }
    return 10 * ten;
  }

  private double length() {
    return most - least;
  }

  /** Where a number lies, from 0 for the least to 1 for the most. */
  double place(double number) {
    return (number - least) / length();
  }
}
