package org.socialprescribing.directory.assurance;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in the order of a due list: by the day, then by organisation, kind and prompt. As text it
 * is the token of the page that begins after it.
 */
record Place(LocalDate by, String organisation, String kind, String check) {

  static Optional<Place> of(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split(" ", 4);
      return parts.length == 4
              && parts[1].matches("Organization/[A-Za-z0-9.-]{1,64}")
              && Kind.codes().contains(parts[2])
              && parts[3].indexOf('\0') < 0
          ? Optional.of(new Place(LocalDate.parse(parts[0]), parts[1], parts[2], parts[3]))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException damaged) {
      return Optional.empty();
    }
  }

  String token() {
    String text = String.join(" ", by.toString(), organisation, kind, check);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
