package org.socialprescribing.directory.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A place in the order becomes a token, and the token the same place. */
class TurningPagesTest {

  @Test
  void everyTokenLeadsBackToItsPlace() {
    var random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      var place =
          new PlaceInOrder(
              random.nextLong(),
              random
                  .ints(5, ' ', 0xD7FF)
                  .collect(
                      StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                  .toString(),
              "service-" + i);

      assertThat(PlaceInOrder.of(place.token())).contains(place);
    }
  }

  @Test
  void aDamagedTokenIsNoPlace() {
    String token = new PlaceInOrder(1200, "", "service-1").token();
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String damaged = token.substring(0, i) + other + token.substring(i + 1);

      assertThat(PlaceInOrder.of(damaged)).as(damaged).isEmpty();
    }
    assertThat(PlaceInOrder.of("")).isEmpty();
    assertThat(PlaceInOrder.of("!")).isEmpty();
    assertThat(PlaceInOrder.of(token + token)).isEmpty();
  }
}
