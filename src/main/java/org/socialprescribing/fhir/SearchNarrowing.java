package org.socialprescribing.fhir;

/**
 * Narrows searches inside the query of the storage, by a value of {@code _id} that stands for a
 * condition.
 *
 * <p>It narrows what is found, counted and paged alike, and is worked out when the query is made:
 * also when a later page of the search needs a query of its own.
 */
public interface SearchNarrowing {

  /** Whether this value of {@code _id} is such a condition; no id of a record looks like one. */
  boolean isCondition(String id);

  /**
   * @param type whose records are searched
   * @param id for which {@link #isCondition} is true
   * @param column of HAPI's key of the record, as it stands in the query
   */
  SqlCondition condition(String type, String id, String column);
}
