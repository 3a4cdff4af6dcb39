package org.socialprescribing.directory.finding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
   * Those that have to be there are looked for in one go.
   *
   * @param row the alias of the row
   * @param values takes the keys
   * @return SQL
   */
  static String in(String row, List<Wanted> wanted, Conditions values) {
    var all = wanted.stream().filter(Wanted::isOne).map(each -> each.any[0]).toArray(Long[]::new);
    var conditions = new ArrayList<String>();
    if (all.length > 0) {
      conditions.add(row + ".keys @> " + values.value(all) + "::bigint[]");
    }
    wanted.stream()
        .filter(each -> !each.isOne())
        .forEach(each -> conditions.add(each.in(row, values)));
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  /**
   * That a row has at least one of these keys, or none.
   *
   * @param not none of them
   */
  record Wanted(boolean not, Long[] any) {

    private boolean isOne() {
      return !not && any.length == 1;
    }

    private String in(String row, Conditions values) {
      return (not ? "not " : "") + row + ".keys && " + values.value(any) + "::bigint[]";
    }
  }
}
