package org.socialprescribing.gaps;

import java.util.Locale;

/** By what gaps are counted; codes of {@code gap-dimension}. */
enum Dimension {
  AREA("coalesce(place.name, gap.area)"),
  NEED("need"),
  WHY("gap.why"),
  MONTH("to_char(gap.on_day, 'YYYY-MM')");

  private final String sql;

  Dimension(String sql) {
    this.sql = sql;
  }

  /** The value of a row of the tables. */
  String sql() {
    return sql;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
