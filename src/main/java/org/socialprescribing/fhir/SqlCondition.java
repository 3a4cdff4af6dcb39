package org.socialprescribing.fhir;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition in SQL.
 *
 * @param sql with a {@code ?} for each value, and no other
 * @param values texts, in their order
 */
public record SqlCondition(String sql, List<String> values) {

  public static SqlCondition of(String sql, String... values) {
    return new SqlCondition(sql, List.of(values));
  }

  /** This one where {@code %s} stands in the text, its values before those that follow. */
  public SqlCondition in(String template, String... following) {
    return new SqlCondition(
        template.formatted(sql), Stream.concat(values.stream(), Stream.of(following)).toList());
  }

  public SqlCondition and(SqlCondition other) {
    return joined(" and ", other);
  }

  public SqlCondition or(SqlCondition other) {
    return joined(" or ", other);
  }

  private SqlCondition joined(String by, SqlCondition other) {
    return new SqlCondition(
        sql + by + other.sql, Stream.concat(values.stream(), other.values.stream()).toList());
  }
}
