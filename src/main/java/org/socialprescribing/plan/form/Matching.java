package org.socialprescribing.plan.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Tells which records the groups of a form are about: by the mark that a group carries, else by the
 * words, else, where as many are left as there were, by the order.
 *
 * @param marked whether a group carries the mark of a record
 * @param worded whether a group and a record have the same words
 * @param begin a new record, for a group that is about none
 * @param <T> the records
 */
record Matching<T>(
    BiPredicate<Answers, T> marked, BiPredicate<Answers, T> worded, Supplier<T> begin) {

  /**
   * The record of each group, in the order of the groups.
   *
   * @param former the records of the form as it was
   * @param others further records, of which only the words can tell
   */
  List<T> match(List<Answers> groups, List<T> former, List<T> others) {
    List<T> found = new ArrayList<>(Collections.nCopies(groups.size(), null));
    List<T> left = new ArrayList<>(former);
    take(groups, found, left, marked);
    take(groups, found, left, worded);
    if (groups.size() == former.size()) {
      take(groups, found, left, (group, record) -> true);
    }
    take(groups, found, new ArrayList<>(others), worded);
    found.replaceAll(record -> record == null ? begin.get() : record);
    return found;
  }

  private static <T> void take(
      List<Answers> groups, List<T> found, List<T> left, BiPredicate<Answers, T> fits) {
    for (int i = 0; i < groups.size(); i++) {
      Answers group = groups.get(i);
      if (found.get(i) == null) {
        found.set(i, left.stream().filter(each -> fits.test(group, each)).findFirst().orElse(null));
        left.remove(found.get(i));
      }
    }
  }
}
