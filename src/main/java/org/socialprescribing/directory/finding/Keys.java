package org.socialprescribing.directory.finding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/**
 * What services are found by, in eight bytes: the first of SHA-256, as the function {@code
 * directory.key} has them. That two of a directory's codes have the same is as good as impossible.
 * Decision 0081.
 */
final class Keys {

  private Keys() {}

  /**
   * @param codes such as {@code need=loneliness} or {@code organization=Organization/1}
   */
  static Long[] of(Collection<String> codes) {
    return codes.stream().map(Keys::of).toArray(Long[]::new);
  }

  private static long of(String code) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java platform has SHA-256.
    }
  }

  /**
   * That a row has at least one of these keys, or none.
   *
   * @param not none of them
   */
  record Wanted(boolean not, Long[] any) {

    /**
     * @param row the alias of the row
     * @param values takes the keys
     */
    String in(String row, Conditions values) {
      return (not ? "not " : "") + row + ".keys && " + values.value(any) + "::bigint[]";
    }
  }
}
