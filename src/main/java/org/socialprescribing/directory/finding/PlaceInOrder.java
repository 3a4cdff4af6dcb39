package org.socialprescribing.directory.finding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A place in the order of what was found: by a number such as the distance, then by a text such as
 * the name, then by id.
 *
 * <p>As text it is the token of the page that begins after it. The token says nothing that the page
 * before did not say; its check number is there to notice damage, not to keep a secret.
 *
 * @param text without line breaks
 */
record PlaceInOrder(long number, String text, String id) {

  private static final char BREAK = '\n';

  String token() {
    byte[] words = (text + BREAK + id).getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + words.length + Integer.BYTES);
    bytes.putLong(number).put(words).putInt(check(bytes.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Empty when the token is none of {@link #token}. */
  static Optional<PlaceInOrder> of(String token) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      int words = bytes.limit() - Long.BYTES - Integer.BYTES;
      if (words < 1 || bytes.getInt(bytes.limit() - Integer.BYTES) != check(bytes.array())) {
        return Optional.empty();
      }
      long number = bytes.getLong();
      var text = new String(bytes.array(), Long.BYTES, words, StandardCharsets.UTF_8);
      int end = text.indexOf(BREAK);
      if (end < 0) {
        return Optional.empty();
      }
      var place = new PlaceInOrder(number, text.substring(0, end), text.substring(end + 1));
      // Base64 has several texts for the same bytes; one place has one token.
      return Optional.of(place).filter(read -> read.token().equals(token));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static int check(byte[] token) {
    var crc = new CRC32();
    crc.update(token, 0, token.length - Integer.BYTES);
    return (int) crc.getValue();
  }
}
