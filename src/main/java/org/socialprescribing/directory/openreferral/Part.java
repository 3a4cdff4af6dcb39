package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Some fields of an entry and the elements that say the same, both ways in one place.
 *
 * <p>Neither way has to be complete or exact: {@link Rest} keeps the difference. What a reader of
 * FHIR needs, though, has to be in an element.
 *
 * @param <R> the type of record
 */
interface Part<R> {

  void toFhir(Given entry, R record);

  /** Adds fields to an entry that has its {@code id} already. */
  void fromFhir(R record, ObjectNode entry);
}
