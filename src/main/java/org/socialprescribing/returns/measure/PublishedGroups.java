package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The groups of a table as they may be published. Organisations are judged among those that belong
 * to the same one above, and only where that one is shown: otherwise practices would give away the
 * network that is hidden.
 */
final class PublishedGroups {

  /** Each level lies in the next. */
  private static final List<Stratifier> LEVELS =
      List.of(
          Stratifier.PRACTICE, Stratifier.PCN, Stratifier.PLACE, Stratifier.INTEGRATED_CARE_BOARD);

  private final Groups groups;
  private final Disclosure disclosure;
  private final Function<Stratifier, Map<String, Value>> values;
  private final BiFunction<Map<String, Value>, Stratifier, Map<String, String>> above;

  /**
   * @param exactly as {@link Groups} has it
   * @param values the true figures of the groups of a stratifier
   * @param above to which organisation of a level each of these groups belongs
   */
  PublishedGroups(
      Disclosure disclosure,
      boolean exactly,
      Function<Stratifier, Map<String, Value>> values,
      BiFunction<Map<String, Value>, Stratifier, Map<String, String>> above) {
    this.groups = new Groups(disclosure, exactly);
    this.disclosure = disclosure;
    this.values = values;
    this.above = above;
  }

  /** Without the groups of which nothing is said, not even that they exist. */
  Map<String, Shown> by(Stratifier by) {
    Map<String, Value> found = values.apply(by);
    int level = LEVELS.indexOf(by);
    if (level < 0 || level == LEVELS.size() - 1) {
      return together(found);
    }
    Stratifier next = LEVELS.get(level + 1);
    Map<String, Shown> shownAbove = by(next);
    Map<String, String> belonging = above.apply(found, next);
    Map<String, Map<String, Value>> families = new HashMap<>();
    found.forEach(
        (key, value) ->
            families.computeIfAbsent(belonging.get(key), any -> new HashMap<>()).put(key, value));
    Map<String, Shown> shown = new HashMap<>();
    families.forEach(
        (family, members) -> {
          Shown itself = shownAbove.get(family);
          if (itself != null && !itself.masked()) {
            shown.putAll(together(members));
          }
        });
    return shown;
  }

  private Map<String, Shown> together(Map<String, Value> values) {
    // Equal figures always come in the same order, whatever the map.
    List<String> keys = new ArrayList<>(values.keySet());
    keys.sort(Comparator.nullsLast(Comparator.naturalOrder()));
    return groups
        .hidden(keys.stream().map(key -> counts(values.get(key))).toList())
        .map(
            hidden -> {
              Map<String, Shown> shown = new HashMap<>();
              for (int i = 0; i < keys.size(); i++) {
                Value value = values.get(keys.get(i));
                shown.put(
                    keys.get(i),
                    hidden.contains(i) ? Disclosure.masked(value) : disclosure.publish(value));
              }
              return shown;
            })
        .orElse(Map.of());
  }

  private static long[] counts(Value value) {
    @Nullable Long all = value.denominator();
    return all == null ? new long[] {value.n()} : new long[] {value.n(), all, all - value.n()};
  }
}
