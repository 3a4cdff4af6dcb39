package org.socialprescribing.returns.measure;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.socialprescribing.returns.measure.Counter.Amounts;

/**
 * The statement that counts several tables in one reading of the facts: those that are alike by the
 * item and all the stratifiers become a cell, and each group is a sum of cells. Decision 0090.
 */
final class Cells {

  private static final String CELL =
      """
      select %s as amount, %s as item, sum(f.weight) as n, %s as sum%s
      from %s %s
      where %s
      group by 1, 2%s
      """;

  /** A product of numerics takes longer than the rest of the sum. */
  private static final String SUM =
      "coalesce(sum(case when f.weight = 1 then f.amount else -f.amount end), 0)";

  private static final String GROUP =
      """
      select %d as number, %s as stratum, item, amount, sum(n)::bigint as n, sum(sum) as sum
      from cells%s group by 2, 3, 4 having sum(n) <> 0
      """;

  private static final int COLUMNS_BEFORE = 4;

  private final List<Stratifier> together;
  private final Amounts amounts;
  private final boolean byItem;

  Cells(List<Stratifier> together, Amounts amounts, boolean byItem) {
    this.together = together;
    this.amounts = amounts;
    this.byItem = byItem;
  }

  /**
   * @param facts the tables {@code f} in which facts stand; a group counts those of all
   */
  String sql(List<String> facts, Joins joins, String conditions) {
    String cells =
        facts.stream()
            .map(table -> cell(table, joins, conditions))
            .collect(Collectors.joining(" union all "));
    Stream<String> groups =
        IntStream.range(0, together.size()).mapToObj(i -> group(i + 1, together.get(i)));
    return "with cells as materialized (%s) ".formatted(cells)
        + Stream.concat(Stream.of(GROUP.formatted(0, "null::text", "")), groups)
            .collect(Collectors.joining(" union all "));
  }

  private String cell(String table, Joins joins, String conditions) {
    return CELL.formatted(
        amounts == Amounts.EACH ? "f.amount" : "null::numeric",
        byItem ? "f.item" : "null::text",
        amounts == Amounts.THEIR_SUM ? SUM : "0::numeric",
        each(i -> ", " + together.get(i).cell() + " as " + name(i + 1)),
        table,
        joins.sql(),
        conditions,
        each(i -> ", " + (COLUMNS_BEFORE + i + 1)));
  }

  private String each(IntFunction<String> column) {
    return IntStream.range(0, together.size()).mapToObj(column).collect(Collectors.joining());
  }

  private static String group(int number, Stratifier by) {
    return GROUP.formatted(number, by.group(name(number)), by.unfolded(name(number)));
  }

  private static String name(int number) {
    return "cell" + number;
  }
}
