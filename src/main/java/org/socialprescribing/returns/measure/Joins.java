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

  String sql() {
    return sql.toString();
  }

  Map<String, Object> values() {
    return values;
  }
}
