package org.socialprescribing.readmodel;

/**
 * Records from which a read model is made.
 *
 * @param type a FHIR resource type
 * @param everyVersion whether it has to see each version in turn, and not only the current one
 */
public record Feed(String type, boolean everyVersion) {

  /** Only how a record is now. */
  public static Feed current(String type) {
    return new Feed(type, false);
  }

  /** All that happened to a record, oldest first. */
  public static Feed history(String type) {
    return new Feed(type, true);
  }
}
