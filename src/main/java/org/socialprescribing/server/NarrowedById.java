package org.socialprescribing.server;

import ca.uhn.fhir.jpa.search.builder.QueryStack.SearchForIdsParams;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceIdPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.CustomCondition;
import com.healthmarketscience.sqlbuilder.CustomSql;
import com.healthmarketscience.sqlbuilder.dbspec.basic.DbColumn;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialprescribing.fhir.SearchNarrowing;
import org.socialprescribing.fhir.SqlCondition;

/** HAPI's condition on {@code _id}, in which some values stand for a condition of ours. */
final class NarrowedById extends ResourceIdPredicateBuilder {

  /** A place for a value, or a text. */
  private static final Pattern VALUE = Pattern.compile("\\?|'([^']*)'");

  private final SearchQueryBuilder query;
  private final SearchNarrowing narrowing;

  NarrowedById(SearchQueryBuilder query, SearchNarrowing narrowing) {
    super(query);
    this.query = query;
    this.narrowing = narrowing;
  }

  @Override
  public Condition createPredicateResourceId(SearchForIdsParams asked) {
    var conditions = new ArrayList<Condition>();
    var ids = new ArrayList<List<IQueryParameterType>>();
    for (List<IQueryParameterType> alternatives : asked.getAndOrParams()) {
      String value = alternatives.isEmpty() ? "" : text(alternatives.get(0));
      if (narrowing.isCondition(value)) {
        conditions.add(condition(asked, value));
      } else {
        ids.add(alternatives);
      }
    }
    if (!ids.isEmpty()) {
      Condition byId = super.createPredicateResourceId(asked.setAndOrParams(ids));
      if (byId != null) {
        conditions.add(byId);
      }
    }
    return conditions.isEmpty() ? null : ComboCondition.and(conditions.toArray());
  }

  private Condition condition(SearchForIdsParams asked, String value) {
    DbColumn column =
        asked.getSourceJoinColumn() == null
            ? getOrCreateQueryRootTable(true).getResourceIdColumn()
            : getResourceIdColumn(asked.getSourceJoinColumn());
    SqlCondition narrowed =
        narrowing.condition(
            asked.getResourceName(),
            value,
            column.getTable().getAlias() + "." + column.getColumnNameSQL());
    return new CustomCondition(new CustomSql("(" + bound(narrowed) + ")"));
  }

  /** HAPI wants every text bound that stands in a query, also one that is always the same. */
  private String bound(SqlCondition condition) {
    Iterator<String> values = condition.values().iterator();
    return VALUE
        .matcher(condition.sql())
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    "'"
                        + query.generatePlaceholder(
                            found.group(1) == null ? values.next() : found.group(1))
                        + "'"));
  }

  private String text(IQueryParameterType value) {
    return value.getValueAsQueryToken(getFhirContext());
  }
}
