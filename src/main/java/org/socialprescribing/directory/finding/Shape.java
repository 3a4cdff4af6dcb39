package org.socialprescribing.directory.finding;

import jakarta.annotation.Nullable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.socialprescribing.conformance.OperationInput;

/** How the answer is to look, apart from what is found: order, length, what is brought along. */
final class Shape {

  static final String PAGE = "page";
  static final int DEFAULT_COUNT = 20;
  static final int LARGEST_COUNT = 200;

  /** Search parameter and the column that keeps what it refers to. */
  private static final Map<String, String> INCLUDES =
      Map.of(
          "HealthcareService:organization", "array[s.organisation]",
          "HealthcareService:organization:Organization", "array[s.organisation]",
          "HealthcareService:location", "s.places",
          "HealthcareService:location:Location", "s.places",
          "HealthcareService:coverage-area", "s.areas",
          "HealthcareService:coverage-area:Location", "s.areas");

  private static final Map<String, Order> ORDERS =
      Map.of(
          "near", Order.NEAREST,
          "_score", Order.MOST_RELEVANT,
          "name", Order.BY_NAME,
          "_id", Order.BY_ID,
          "_lastUpdated", Order.OLDEST_CHANGE,
          "-_lastUpdated", Order.LATEST_CHANGE);

  private final Map<String, String[]> asked;

  private final Set<String> unknown = new TreeSet<>();

  Shape(Map<String, String[]> asked) {
    this.asked = asked;
  }

  /** Of what was asked, the parts that only the storage can do; grows while it is read. */
  Set<String> unknown() {
    return unknown;
  }

  private @Nullable String one(String name) {
    String[] sent = asked.getOrDefault(name, new String[0]);
    if (sent.length > 1) {
      throw Refused.once(name);
    }
    return sent.length == 0 || sent[0].isBlank() ? null : sent[0].trim();
  }

  /** Null: nothing was said. */
  @Nullable
  Order order() {
    String sent = one("_sort");
    if (sent == null) {
      return null;
    }
    // Alike services are listed by id anyway.
    String first = sent.replaceFirst(",_id$", "");
    if (!ORDERS.containsKey(first)) {
      unknown.add("_sort=" + sent);
    }
    return ORDERS.get(first);
  }

  /** Whether the order is one that the storage does not know. */
  boolean isOwnOrder() {
    return order() == Order.NEAREST || order() == Order.MOST_RELEVANT;
  }

  Set<String> includes() {
    var columns = new TreeSet<String>();
    for (String include : asked.getOrDefault("_include", new String[0])) {
      if (INCLUDES.containsKey(include)) {
        columns.add(INCLUDES.get(include));
      } else {
        unknown.add("_include=" + include);
      }
    }
    return columns;
  }

  int count() {
    String sent = one("_count");
    if ("count".equals(one("_summary"))) {
      return 0;
    }
    return sent == null ? DEFAULT_COUNT : Math.min(Integer.parseInt(sent), LARGEST_COUNT);
  }

  boolean total() {
    String sent = one("_total");
    if (sent != null && !Set.of("none", "estimate", "accurate").contains(sent)) {
      unknown.add("_total=" + sent);
    }
    return !"none".equals(sent);
  }

  @Nullable
  PlaceInOrder after() {
    String token = one(PAGE);
    return token == null ? null : PlaceInOrder.of(token).orElseThrow(OperationInput::unknownPage);
  }
}
