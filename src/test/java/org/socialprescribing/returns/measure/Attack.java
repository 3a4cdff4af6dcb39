package org.socialprescribing.returns.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody who writes down of every number what it can be, and carries it from number to number
 * until nothing becomes narrower: the linear intervals of everything that was published.
 */
final class Attack {

  private static final long ANY = 1_000_000_000L;

  /** Numbers that add up to a whole, or, of people, are at least in it. */
  private record Sum(String whole, List<String> parts, boolean exactly) {}

  private final Map<String, long[]> bounds = new TreeMap<>();
  private final List<Sum> sums = new ArrayList<>();

  /** A number of which nothing is known but that there is no less than this. */
  void atLeast(String number, long least) {
    between(number, least, ANY);
  }

  void between(String number, long least, long most) {
    long[] known = bounds.computeIfAbsent(number, any -> new long[] {0, ANY});
    known[0] = Math.max(known[0], least);
    known[1] = Math.min(known[1], most);
  }

  void addsUp(String whole, List<String> parts) {
    sums.add(new Sum(whole, List.copyOf(parts), true));
  }

  /** The whole is no larger than all its parts together, and no smaller than any. */
  void covers(String whole, List<String> parts) {
    sums.add(new Sum(whole, List.copyOf(parts), false));
  }

  void run() {
    sums.forEach(
        sum -> {
          atLeast(sum.whole(), 0);
          sum.parts().forEach(part -> atLeast(part, 0));
        });
    boolean narrower = true;
    while (narrower) {
      narrower = false;
      for (Sum sum : sums) {
        narrower |= narrow(sum);
      }
    }
  }

  private boolean narrow(Sum sum) {
    long least = sum.parts().stream().mapToLong(this::least).sum();
    long most = Math.min(ANY, sum.parts().stream().mapToLong(this::most).sum());
    long largest = sum.parts().stream().mapToLong(this::least).max().orElse(0);
    boolean narrower = set(sum.whole(), sum.exactly() ? least : largest, most);
    for (String part : sum.parts()) {
      long others = most >= ANY ? ANY : most - most(part);
      long from = others >= ANY ? 0 : least(sum.whole()) - others;
      long to = sum.exactly() ? most(sum.whole()) - (least - least(part)) : most(sum.whole());
      narrower |= set(part, from, to);
    }
    return narrower;
  }

  private boolean set(String number, long least, long most) {
    long[] known = bounds.get(number);
    long[] before = known.clone();
    known[0] = Math.max(known[0], least);
    known[1] = Math.min(known[1], most);
    if (known[0] > known[1]) {
      throw new IllegalStateException(
          "%s cannot be: %s, and then %s"
              .formatted(number, Arrays.toString(before), Arrays.toString(known)));
    }
    return !Arrays.equals(before, known);
  }

  long least(String number) {
    return bounds.get(number)[0];
  }

  long most(String number) {
    return bounds.get(number)[1];
  }

  /** How many values a number may still have. */
  long possible(String number) {
    return most(number) - least(number) + 1;
  }
}
