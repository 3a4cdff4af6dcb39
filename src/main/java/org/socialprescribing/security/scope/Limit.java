package org.socialprescribing.security.scope;

import jakarta.annotation.Nullable;
import java.util.Map;

/**
 * To which records of a type one scope is limited.
 *
 * @param patient the id of the one patient whose records they are; null for anybody's
 * @param query what they have to match; empty for anything
 */
record Limit(@Nullable String patient, Map<String, String> query) {

  boolean isNone() {
    return patient == null && query.isEmpty();
  }
}
