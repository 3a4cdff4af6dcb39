package org.socialprescribing.gaps;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts gaps in the register. */
final class GapCounts {

  private static final String IN_PERIOD = " where gap.counts and gap.on_day between :from and :to";

  private final JdbcClient database;

  GapCounts(JdbcClient database) {
    this.database = database;
  }

  /**
   * One combination of what was asked for.
   *
   * @param values by dimension
   */
  record Group(Map<Dimension, String> values, long count) {}

  long all(Asked asked) {
    return database
        .sql("select count(*) from gaps.gap" + IN_PERIOD)
        .param("from", asked.from())
        .param("to", asked.to())
        .query(Long.class)
        .single();
  }

  /** Those that have gaps, in the order of their values; none where nothing is to count by. */
  List<Group> groups(Asked asked) {
    if (asked.by().isEmpty()) {
      return List.of();
    }
    String values =
        asked.by().stream()
            .map(dimension -> dimension.sql() + " as by_" + dimension.code())
            .collect(Collectors.joining(", "));
    String columns =
        asked.by().stream()
            .map(dimension -> "by_" + dimension.code())
            .collect(Collectors.joining(", "));
    return database
        .sql(
            "select "
                + columns
                + ", count(distinct id) as count from (select gap.id, "
                + values
                + " from gaps.gap left join gaps.place on place.id = gap.area"
                + " cross join unnest(gap.needs) as need"
                + IN_PERIOD
                + ") counted group by "
                + columns
                + " order by "
                + columns)
        .param("from", asked.from())
        .param("to", asked.to())
        .query(
            (row, number) -> {
              var group = new EnumMap<Dimension, String>(Dimension.class);
              for (Dimension dimension : asked.by()) {
                group.put(dimension, row.getString("by_" + dimension.code()));
              }
              return new Group(group, row.getLong("count"));
            })
        .list();
  }
}
