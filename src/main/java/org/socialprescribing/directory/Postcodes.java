package org.socialprescribing.directory;

import java.util.Optional;

/** Where postcodes are, as far as the site has loaded them; nobody outside is asked. */
public interface Postcodes {

  /**
   * The middle of the postcode, in any spacing or case; of an outward code such as {@code ME7} the
   * middle of its postcodes. Empty when the site has loaded no such postcode.
   */
  Optional<Position> positionOf(String postcode);
}
