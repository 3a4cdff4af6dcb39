package org.socialprescribing.directory.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions on {@code directory.service s}, all of which have to hold, with their values. */
final class Conditions {

  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  Conditions() {}

  /** A copy that can grow by itself. */
  Conditions(Conditions others) {
    all.addAll(others.all);
    values.putAll(others.values);
  }

  /** Takes a value, and returns the name by which the statement calls it. */
  String value(Object value) {
    String name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  void require(String sql) {
    all.add(sql);
  }

  String sql() {
    return all.isEmpty() ? "true" : String.join("\n and ", all);
  }

  Map<String, Object> values() {
    return values;
  }
}
