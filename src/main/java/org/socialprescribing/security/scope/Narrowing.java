package org.socialprescribing.security.scope;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** Adds to a search what the caller's scopes are limited to. */
final class Narrowing {

  private Narrowing() {}

  /**
   * The parameters to add; none where a scope without limits covers the search.
   *
   * <p>A search cannot say "this or that" across parameters. Several limits are therefore only
   * joined where they differ in the value of one parameter.
   *
   * @param limits at least one
   * @throws RefusedRequest where the limits cannot be said in one search
   */
  static Map<String, String> of(String type, List<Limit> limits) {
    if (limits.stream().anyMatch(Limit::isNone)) {
      return Map.of();
    }
    List<Map<String, String>> each = limits.stream().map(limit -> parameters(type, limit)).toList();
    Map<String, String> first = each.get(0);
    if (each.size() == 1) {
      return first;
    }
    List<String> differing =
        first.keySet().stream()
            .filter(
                name -> each.stream().anyMatch(other -> !first.get(name).equals(other.get(name))))
            .toList();
    boolean sameNames = each.stream().allMatch(other -> other.keySet().equals(first.keySet()));
    if (!sameNames || differing.size() != 1) {
      throw ScopeMissing.unlimited(type, Access.SEARCH);
    }
    String name = differing.get(0);
    var joined = new TreeMap<>(first);
    joined.put(name, each.stream().map(one -> one.get(name)).collect(Collectors.joining(",")));
    return joined;
  }

  /**
   * The search with what has to be added to it, so that both hold.
   *
   * <p>The storage finds nothing when {@code _id} stands twice, even with the same value; so an id
   * that is asked for and allowed stands alone, and one that is not allowed stands twice.
   */
  static Map<String, String[]> added(Map<String, String[]> asked, Map<String, String> additions) {
    var narrowed = new TreeMap<>(asked);
    additions.forEach(
        (name, value) -> {
          boolean isAsked =
              name.equals("_id")
                  && Arrays.stream(asked.getOrDefault(name, new String[0]))
                      .allMatch(ids -> List.of(ids.split(",")).contains(value));
          narrowed.merge(
              name, new String[] {value}, (first, added) -> isAsked ? added : both(first, added));
        });
    return narrowed;
  }

  private static String[] both(String[] asked, String[] added) {
    return Stream.concat(Arrays.stream(asked), Arrays.stream(added)).toArray(String[]::new);
  }

  private static Map<String, String> parameters(String type, Limit limit) {
    var parameters = new TreeMap<>(limit.query());
    if (limit.patient() != null) {
      String owner = PatientCompartment.value(type, limit.patient());
      if (parameters.put(PatientCompartment.parameter(type), owner) != null) {
        throw ScopeMissing.unlimited(type, Access.SEARCH);
      }
    }
    return parameters;
  }
}
