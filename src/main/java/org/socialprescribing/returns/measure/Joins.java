package org.socialprescribing.returns.measure;

import java.util.HashMap;
import java.util.Map;

/** What is joined to facts {@code f}, with the values that it needs. */
final class Joins {

  private static final String SPANS =
      """
       unnest(cast(:%1$sParties as bigint[]), cast(:%1$sOrganisations as bigint[]),
         cast(:%1$sFrom as int[]), cast(:%1$sUntil as int[]))
         as %1$s (party, organisation, from_day, until_day)
         on %1$s.party = f.%2$s and f.day >= date '%3$s' + %1$s.from_day
           and f.day < date '%3$s' + %1$s.until_day
      """;

  /**
   * Pages are mostly in memory, and a second process takes its share of them: PostgreSQL's own
   * costs are of a disk for which all would have to wait. Measured: docs/performance.md.
   */
  private static final String FACTS_ALONE =
      "set local seq_page_cost = 0.01; set local random_page_cost = 0.011;"
          + " set local parallel_setup_cost = 300";

  /**
   * Each process puts all that is joined into a hash of its own, and until another one has, the
   * first has counted a month.
   */
  private static final String WITH_JOINS =
      "set local seq_page_cost = default; set local random_page_cost = default;"
          + " set local parallel_setup_cost = 150000";

  private final StringBuilder sql = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();

  /** Only facts whose party belonged there. */
  Joins within(String alias, String party, Spans spans) {
    return join(" join", alias, party, spans);
  }

  /** Where the party of a fact belonged, if anywhere. */
  Joins to(String alias, String party, Spans spans) {
    return join(" left join", alias, party, spans);
  }

  private Joins join(String how, String alias, String party, Spans spans) {
    sql.append(how).append(SPANS.formatted(alias, party, Spans.ORIGIN));
    values.put(alias + "Parties", spans.parties());
    values.put(alias + "Organisations", spans.organisations());
    values.put(alias + "From", spans.from());
    values.put(alias + "Until", spans.until());
    return this;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** What PostgreSQL has to be told for a statement with them. */
  String settings() {
    return isEmpty() ? FACTS_ALONE : WITH_JOINS;
  }

  String sql() {
    return sql.toString();
  }

  Map<String, Object> values() {
    return values;
  }
}
