package org.socialprescribing.prsb;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * One row of the standard, and what the guide does with it.
 *
 * @param number the standard's number, such as {@code 7.1.2.1}
 * @param path the standard's name for it, with the names above, separated by {@code " / "}
 * @param min how many the parent must have, as printed
 * @param max how many the parent may have, as printed
 * @param part where in the gathered record it stands; null unless mapped
 * @param profiles ids of the profiles that have the element
 * @param branches where it stands, by type of record
 * @param note what is special about it; for a row out of scope the reason
 */
record StandardRow(
    String number,
    String path,
    Level level,
    int min,
    String max,
    Scope scope,
    @Nullable RecordPart part,
    List<String> profiles,
    List<Branch> branches,
    String note) {

  private static final String STEP = " / ";

  /** The row's own name, without those above. */
  String name() {
    int last = path.lastIndexOf(STEP);
    return last < 0 ? path : path.substring(last + STEP.length());
  }

  /** The number of the row above; empty for a section. */
  String parent() {
    int dot = number.lastIndexOf('.');
    return dot < 0 ? "" : number.substring(0, dot);
  }

  /** Whether an element may be left out by what the standard prints. */
  boolean mayBeLeftOut() {
    return min == 0 || level != Level.MANDATORY;
  }

  /** Whether a record of this type could have it. */
  boolean fits(String type) {
    return branches.stream().anyMatch(branch -> branch.type().equals(type));
  }

  /** The whole FHIRPath. */
  String element() {
    return String.join(" | ", branches.stream().map(Branch::expression).toList());
  }
}
