package org.socialprescribing.security;

import java.util.Set;

/**
 * Addresses outside the FHIR interface at which a feature gives records that are about nobody. Any
 * page of any site may read there. The feature declares it as a bean.
 *
 * @param path such as {@code /open-referral-uk}; with everything below it
 * @param open whether everybody may read; otherwise a token has to let its bearer read every record
 *     of the types
 * @param types what is read there
 */
public record PublicReading(String path, boolean open, Set<String> types) {

  public PublicReading {
    types = Set.copyOf(types);
  }

  String[] patterns() {
    return new String[] {path, path + "/**"};
  }

  boolean holds(String address) {
    return address.equals(path) || address.startsWith(path + "/");
  }
}
