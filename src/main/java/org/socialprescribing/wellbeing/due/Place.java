package org.socialprescribing.wellbeing.due;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in the order of a due list: by the day on which a point closes, then by person, then by
 * instrument. As text it is the token of the page that begins after it.
 */
record Place(LocalDate closes, String person, String instrument) {

  static Optional<Place> of(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split(" ", -1);
      return parts.length == 3 && parts[1].matches("Patient/[A-Za-z0-9.-]{1,64}")
          ? Optional.of(new Place(LocalDate.parse(parts[0]), parts[1], parts[2]))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException damaged) {
      return Optional.empty();
    }
  }

  String token() {
    String text = closes + " " + person + " " + instrument;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
