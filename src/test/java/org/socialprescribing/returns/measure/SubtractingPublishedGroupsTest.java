package org.socialprescribing.returns.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody who knows the rules, and sees a table whose groups add up to its whole, cannot work out
 * a small count.
 */
class SubtractingPublishedGroupsTest {

  private final Disclosure disclosure = new Disclosure(7, 5);
  private final Groups groups = new Groups(disclosure);

  // D14. Every table there can be, by what is seen of it.
  @ParameterizedTest
  @CsvSource({"1, 40", "2, 40", "3, 24", "4, 14"})
  void everySmallCountCanStillHaveBeenAnother(int size, int most) {
    Map<String, List<Set<Long>>> possible = new HashMap<>();
    for (List<Long> table : tables(size, most)) {
      List<Set<Long>> cells = possible.computeIfAbsent(seen(table), any -> sets(size));
      for (int i = 0; i < size; i++) {
        cells.get(i).add(table.get(i));
      }
    }
    for (List<Long> table : tables(size, most)) {
      // At the rim the tables that could be mistaken for it are larger than those that were tried.
      if (table.stream().allMatch(n -> n <= most - 8)) {
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

  @Test
  void fourGroupsOfSevenAreNotGivenAwayByTheirWhole() {
    assertThat(groups.hidden(28, List.of(7L, 7L, 7L, 7L))).isEmpty();
  }

  @Test
  void aLargeGroupIsHiddenOnlyWhereItHasToBe() {
    assertThat(groups.hidden(1003, List.of(1000L, 3L))).contains(Set.of(1));
    assertThat(groups.hidden(300, List.of(100L, 200L))).contains(Set.of());
  }

  private String seen(List<Long> table) {
    long whole = table.stream().mapToLong(Long::longValue).sum();
    Optional<Set<Integer>> hidden = groups.hidden(whole, table);
    var seen = new StringBuilder(shown(whole)).append(':');
    if (hidden.isEmpty()) {
      return seen.append("withheld").toString();
    }
    for (int i = 0; i < table.size(); i++) {
      seen.append(' ').append(hidden.get().contains(i) ? "*" : shown(table.get(i)));
    }
    return seen.toString();
  }

  private String shown(long n) {
    return disclosure.isSmall(n) ? "*" : String.valueOf(disclosure.rounded(n));
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
