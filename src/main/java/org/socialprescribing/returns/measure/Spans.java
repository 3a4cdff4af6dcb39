package org.socialprescribing.returns.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * That parties belonged to organisations for some time, one span at each place of the arrays.
 *
 * @param types of the organisations, on these days
 * @param from the first day, counted from {@link #ORIGIN}
 * @param until the day after the last
 */
record Spans(long[] parties, long[] organisations, String[] types, int[] from, int[] until) {

  static final LocalDate ORIGIN = LocalDate.of(2000, 1, 1);

  int size() {
    return parties.length;
  }

  Spans ofTypes(Collection<String> wanted) {
    Set<String> all = Set.copyOf(wanted);
    return those(i -> all.contains(types[i]));
  }

  Spans in(long organisation) {
    return those(i -> organisations[i] == organisation);
  }

  private Spans those(IntPredicate which) {
    int[] places = IntStream.range(0, size()).filter(which).toArray();
    return new Spans(
        IntStream.of(places).mapToLong(i -> parties[i]).toArray(),
        IntStream.of(places).mapToLong(i -> organisations[i]).toArray(),
        IntStream.of(places).mapToObj(i -> types[i]).toArray(String[]::new),
        IntStream.of(places).map(i -> from[i]).toArray(),
        IntStream.of(places).map(i -> until[i]).toArray());
  }

  /** To which organisation each party belonged on a day. */
  Map<Long, Long> on(LocalDate day) {
    int number = Math.toIntExact(ORIGIN.until(day, ChronoUnit.DAYS));
    Map<Long, Long> on = new HashMap<>();
    for (int i = 0; i < size(); i++) {
      if (from[i] <= number && number < until[i]) {
        on.put(parties[i], organisations[i]);
      }
    }
    return on;
  }
}
