package org.socialprescribing.server;

import org.socialprescribing.fhir.SearchNarrowing;
import org.socialprescribing.fhir.SqlCondition;

/** Where there is no login, nobody's searches are narrowed. */
final class NoNarrowing implements SearchNarrowing {

  @Override
  public boolean isCondition(String id) {
    return false;
  }

  @Override
  public SqlCondition condition(String type, String id, String column) {
    throw new IllegalStateException("Nothing is a condition");
  }
}
