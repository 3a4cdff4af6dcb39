package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import java.security.SecureRandom;

/**
 * What people wrote into a request, which may say more about somebody than ids do.
 *
 * @param path below the base of the interface
 * @param query the parameters of the address, the form or the operation
 * @param reason why, in the caller's own words
 * @param salt so that nobody finds out by trial what was there when it is gone
 */
record Words(
    @Nullable String path, @Nullable String query, @Nullable String reason, @Nullable byte[] salt) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;

  /** PostgreSQL keeps no text with a zero in it. */
  static Words of(@Nullable String path, @Nullable String query, @Nullable String reason) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return new Words(storable(path), storable(query), storable(reason), salt);
  }

  static @Nullable String storable(@Nullable String text) {
    return text == null || text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }

  boolean areErased() {
    return salt == null;
  }
}
