package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;

/** Whether a write in a bundle is addressed to a place that its resource can go to. */
@FunctionalInterface
public interface EntryRule {

  /**
   * @param id the id that the resource gives itself, null when none
   */
  boolean allows(String method, String url, String type, @Nullable String id);
}
