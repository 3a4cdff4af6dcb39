package org.socialprescribing.returns;

import java.util.OptionalInt;

/** How deprived the places are where people live. */
@FunctionalInterface
public interface Deprivation {

  /**
   * The tenth of the Index of Multiple Deprivation in which a postcode lies: 1 for the most
   * deprived, 10 for the least.
   *
   * @param postcode with any spacing and case
   * @return empty where the site's table does not have it
   */
  OptionalInt tenthOf(String postcode);
}
