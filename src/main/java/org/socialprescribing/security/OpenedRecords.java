package org.socialprescribing.security;

import java.util.Set;

/** Whose restricted information is open to a caller for the moment, because it has broken glass. */
public interface OpenedRecords {

  /**
   * @param caller {@link Caller#fingerprint}
   * @return {@code Patient/id} of each person
   */
  Set<String> openTo(String caller);
}
