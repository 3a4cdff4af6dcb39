package org.socialprescribing.directory.openreferral;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.socialprescribing.fhir.Canonical;

/**
 * UUIDs, which Open Referral UK asks for everywhere; RFC 9562. What has none gets one that follows
 * from what it is, and is the same on every server and for ever.
 */
final class Ids {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final UUID NAMESPACE_URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
  private static final UUID OURS = version5(NAMESPACE_URL, Canonical.BASE + "/open-referral-uk");

  private Ids() {}

  /** The UUID in lower case; empty when the text is none. */
  static Optional<String> uuid(String text) {
    return text != null && UUID_FORM.matcher(text).matches()
        ? Optional.of(text.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /**
   * The UUID of a record.
   *
   * @param type such as {@code service}
   * @param id the record's own id, which stays when it is a UUID
   */
  static String of(String type, String id) {
    return uuid(id).orElseGet(() -> derived(type, id));
  }

  /** A UUID of version 5 that follows from these words. */
  static String derived(String... words) {
    return version5(OURS, String.join("\n", words)).toString();
  }

  private static UUID version5(UUID namespace, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer text =
        ByteBuffer.allocate(16 + bytes.length)
            .putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits())
            .put(bytes);
    ByteBuffer hash = ByteBuffer.wrap(sha1(text.array()));
    long high = hash.getLong() & ~0xF000L | 0x5000L;
    long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] sha1(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }
}
