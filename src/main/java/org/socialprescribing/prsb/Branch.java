package org.socialprescribing.prsb;

import java.util.ArrayList;
import java.util.List;

/**
 * One place in one type of record where a row of the standard may stand.
 *
 * @param type the resource type
 * @param expression FHIRPath on a resource of this type, which begins with it
 */
record Branch(String type, String expression) {

  /** The branches of a FHIRPath union, in order. */
  static List<Branch> of(String union) {
    return split(union).stream()
        .map(expression -> new Branch(expression.split("[.(]", 2)[0], expression))
        .toList();
  }

  /** Splits at each {@code |} outside brackets and quotation marks. */
  private static List<String> split(String union) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int start = 0;
    boolean quoted = false;
    for (int at = 0; at < union.length(); at++) {
      char c = union.charAt(at);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')') {
        depth--;
      } else if (!quoted && depth == 0 && c == '|') {
        parts.add(union.substring(start, at).trim());
        start = at + 1;
      }
    }
    parts.add(union.substring(start).trim());
    return parts;
  }
}
