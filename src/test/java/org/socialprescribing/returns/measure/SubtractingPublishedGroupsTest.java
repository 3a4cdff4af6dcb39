package org.socialprescribing.returns.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who knows the rules, and the whole exactly, cannot work out a small count. */
class SubtractingPublishedGroupsTest {

  private static final int THRESHOLD = 7;

  private final Disclosure disclosure = new Disclosure(THRESHOLD, 5);
  private final Groups groups = new Groups(disclosure, false);
  private final Groups exact = new Groups(disclosure, true);

  // D14. Every table there can be, by what is seen of it.
  @ParameterizedTest
  @CsvSource({"1, 60", "2, 60", "3, 40", "4, 24"})
  void everySmallCountCanStillHaveBeenAnother(int size, int most) {
    Map<String, List<Set<Long>>> possible = new HashMap<>();
    for (List<Long> table : tables(size, most)) {
      List<Set<Long>> cells = possible.computeIfAbsent(seen(table), any -> sets(size));
      for (int i = 0; i < size; i++) {
        cells.get(i).add(table.get(i));
      }
    }
    for (List<Long> table : tables(size, most)) {
      long whole = table.stream().mapToLong(Long::longValue).sum();
      // A small whole is hidden itself. At the rim there are larger tables that were not tried.
      if (whole > THRESHOLD && whole <= most) {
        for (int i = 0; i < size; i++) {
          if (disclosure.isSmall(table.get(i))) {
            assertThat(possible.get(seen(table)).get(i))
                .as("%s is seen as %s", table, seen(table))
                .hasSizeGreaterThan(1);
          }
        }
      }
    }
  }

  // Beside a mean; also for somebody who is told which of the hidden groups are small.
  @Test
  void everySmallCountCanBeAnyForWhoKnowsAllOthers() {
    var chance = new Random(20261127);
    for (int i = 0; i < 20_000; i++) {
      List<Long> table = chance.longs(2 + chance.nextInt(9), 1, 25).boxed().toList();
      exact
          .hidden(counts(table))
          .ifPresent(
              hidden -> {
                long sum = hidden.stream().mapToLong(table::get).sum();
                long small = hidden.stream().filter(at -> table.get(at) <= THRESHOLD).count();
                long large = hidden.size() - small;
                if (small > 0) {
                  assertThat(sum - 8 * large - (small - 1))
                      .as("%s", table)
                      .isGreaterThanOrEqualTo(7);
                  assertThat(large > 0 || sum - 7 * (small - 1) <= 1).as("%s", table).isTrue();
                }
              });
    }
  }

  @Test
  void aTableInWhichOnlyTheWholeCouldBeShownIsWithheld() {
    assertThat(hidden(7L, 7L, 7L, 7L)).isEmpty();
    assertThat(hidden(1000L, 3L)).isEmpty();
  }

  @Test
  void noMoreIsHiddenThanIsEnough() {
    assertThat(hidden(100L, 200L)).contains(Set.of());
    assertThat(hidden(900L, 4L, 1000L)).contains(Set.of(1));
    assertThat(hidden(900L, 1L, 8L, 20L, 500L)).contains(Set.of(1));
    assertThat(exact.hidden(counts(List.of(900L, 3L, 8L, 20L, 500L)))).contains(Set.of(1, 3));
    assertThat(exact.hidden(counts(List.of(900L, 3L, 5L, 500L)))).contains(Set.of(1, 2));
  }

  // 93 of 95 came: the two who did not are hidden, and so is another group of them.
  @Test
  void theRestOfAPercentageIsHiddenLikeTheRest() {
    List<long[]> parts =
        List.of(new long[] {93, 95, 2}, new long[] {40, 80, 40}, new long[] {50, 100, 50});

    assertThat(exact.hidden(parts)).contains(Set.of(0, 1));
  }

  private Optional<Set<Integer>> hidden(Long... table) {
    return groups.hidden(counts(List.of(table)));
  }

  private static List<long[]> counts(List<Long> table) {
    return table.stream().map(n -> new long[] {n}).toList();
  }

  private String seen(List<Long> table) {
    var seen = new StringBuilder().append(table.stream().mapToLong(Long::longValue).sum());
    Optional<Set<Integer>> hidden = groups.hidden(counts(table));
    if (hidden.isEmpty()) {
      return seen.append("withheld").toString();
    }
    for (int i = 0; i < table.size(); i++) {
      seen.append(' ').append(hidden.get().contains(i) ? "*" : disclosure.rounded(table.get(i)));
    }
    return seen.toString();
  }

  private static List<Set<Long>> sets(int size) {
    List<Set<Long>> sets = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      sets.add(new HashSet<>());
    }
    return sets;
  }

  private static List<List<Long>> tables(int size, int most) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<Long>> tables = new ArrayList<>();
    for (List<Long> shorter : tables(size - 1, most)) {
      for (long n = 1; n <= most; n++) {
        List<Long> table = new ArrayList<>(shorter);
        table.add(n);
        tables.add(table);
      }
    }
    return tables;
  }
}
