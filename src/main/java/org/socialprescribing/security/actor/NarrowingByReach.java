package org.socialprescribing.security.actor;

import org.socialprescribing.fhir.SearchNarrowing;
import org.socialprescribing.fhir.SqlCondition;

/** Narrows the query of a search to the reach of the actor for whom it is made. */
final class NarrowingByReach implements SearchNarrowing {

  private final ActorTable table;
  private final Reaches reaches;

  NarrowingByReach(ActorTable table, Reaches reaches) {
    this.table = table;
    this.reaches = reaches;
  }

  @Override
  public boolean isCondition(String id) {
    return Mark.isOne(id);
  }

  @Override
  public SqlCondition condition(String type, String id, String column) {
    return Mark.parse(id)
        .map(mark -> reaches.of(mark, table.cell(mark.actor(), type).of(), type, column))
        .orElseGet(() -> SqlCondition.of("false"));
  }
}
