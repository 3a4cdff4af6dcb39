package org.socialprescribing.compartment;

/**
 * A record in the storage.
 *
 * @param key the storage's own number of it
 * @param type a FHIR resource type
 * @param id as the interface knows it
 * @param version the number of the current version
 */
public record StoredRecord(long key, String type, String id, long version) {

  /** {@code Type/id}. */
  public String name() {
    return type + "/" + id;
  }
}
