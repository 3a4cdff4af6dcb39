package org.socialprescribing.directory.capacity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in the order of alarms: by rank, the highest first, then by service. As text it is the
 * token of the page that begins after it.
 */
record Place(int rank, String service) {

  static Optional<Place> of(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      return text.matches("\\d{1,9} HealthcareService/[A-Za-z0-9.-]{1,64}")
          ? Optional.of(
              new Place(
                  Integer.parseInt(text.substring(0, text.indexOf(' '))),
                  text.substring(text.indexOf(' ') + 1)))
          : Optional.empty();
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  String token() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((rank + " " + service).getBytes(StandardCharsets.UTF_8));
  }
}
