package org.socialprescribing.referral.worklist;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A place in the order of a worklist: by urgency, then by age, then by id.
 *
 * <p>As text it is the token of the page that begins after it. The token says nothing that the page
 * before did not say; its check number is there to notice damage, not to keep a secret.
 *
 * @param urgency 0 is the most urgent
 */
record Position(int urgency, Instant referredOn, String task) {

  private static final int FRONT = Byte.BYTES + Long.BYTES + Integer.BYTES;

  String token() {
    byte[] id = task.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(FRONT + id.length + Integer.BYTES);
    bytes.put((byte) urgency).putLong(referredOn.getEpochSecond()).putInt(referredOn.getNano());
    bytes.put(id);
    bytes.putInt(check(bytes.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Empty when the token is none of {@link #token}. */
  static Optional<Position> of(String token) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      if (bytes.limit() <= FRONT + Integer.BYTES
          || bytes.getInt(bytes.limit() - Integer.BYTES) != check(bytes.array())) {
        return Optional.empty();
      }
      int urgency = bytes.get();
      Instant referredOn = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
      byte[] id = new byte[bytes.remaining() - Integer.BYTES];
      bytes.get(id);
      var position = new Position(urgency, referredOn, new String(id, StandardCharsets.UTF_8));
      // Base64 has several texts for the same bytes; one position has one token.
      return Optional.of(position).filter(read -> read.token().equals(token));
    } catch (IllegalArgumentException | DateTimeException damaged) {
      return Optional.empty();
    }
  }

  private static int check(byte[] token) {
    var crc = new CRC32();
    crc.update(token, 0, token.length - Integer.BYTES);
    return (int) crc.getValue();
  }
}
