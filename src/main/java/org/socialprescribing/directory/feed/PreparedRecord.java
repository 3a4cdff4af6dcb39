package org.socialprescribing.directory.feed;

import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * A record that the guide has accepted, with the text in which it will be stored.
 *
 * @param resource with its id
 * @param text JSON without id and meta
 * @param hash SHA-256 of the text as HAPI works it out, in hexadecimal
 * @param references to other records, as {@code Type/id}
 */
record PreparedRecord(Resource resource, String text, String hash, Set<String> references) {

  /** As {@code Type/id}. */
  String name() {
    return name(resource);
  }

  static String name(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }
}
