package org.socialprescribing.directory.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.directory.Position;
import org.socialprescribing.directory.Postcodes;

/** What may stand in {@code near}. */
class AskingNearTest {

  private static final Position ROCHESTER = new Position(51.3888, 0.5057);
  private static final Postcodes POSTCODES =
      postcode -> Optional.of(ROCHESTER).filter(any -> postcode.equals("ME11AA"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          51.5|-0.1|5|km;        5000
          51.5|-0.1|5;           5000
          51.5|-0.1|2|[mi_i];    3218.688
          51.5|-0.1|2|mi;        3218.688
          51.5|-0.1|700|m;       700
          51.5|-0.1;             16093.44
          -51|0.1|0.5|km;        500
          """)
  void aPointTakesADistanceInSeveralUnits(String value, double metres) {
    assertThat(Near.of(value, POSTCODES).metres()).isCloseTo(metres, Offset.offset(0.001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ME1 1AA|5|km", "me11aa|5", " Me1 1aA ", "M E 1 1 A A|3|mi"})
  void aPostcodeTakesItsPlaceInAnySpelling(String value) {
    assertThat(Near.of(value, POSTCODES).point()).isEqualTo(ROCHESTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "51.5",
        "51.5|",
        "51.5|x|5|km",
        "51.5|-0.1|five|km",
        "51.5|-0.1|5|furlongs",
        "51.5|-0.1|5|km|more",
        "51.5|-0.1|0|km",
        "51.5|-0.1|-5|km",
        "51.5|-0.1|1001|km",
        "51.5|-0.1|9999999|[mi_i]",
        "91|0|5|km",
        "0.5|181|5|km",
        "NaN|0|5|km",
        "1e3|0|5|km",
        "London|5|km",
        "' or 1=1 --|5|km",
        "ME1 1AA|5|km|x",
        "|||"
      })
  void whatIsNoPlaceIsRefusedWithWhatIs(String value) {
    assertThatThrownBy(() -> Near.of(value, POSTCODES))
        .isInstanceOfSatisfying(
            RefusedRequest.class,
            refused -> {
              assertThat(refused.getStatusCode()).isEqualTo(400);
              assertThat(refused.issues().get(0).advice()).contains("51.35|0.52|10|[mi_i]");
            });
  }

  @Test
  void anUnknownPostcodeIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> Near.of("ZZ1 1ZZ|5|km", POSTCODES))
        .isInstanceOfSatisfying(
            RefusedRequest.class,
            refused -> {
              assertThat(refused.issues().get(0).rule()).isEqualTo("postcode-unknown");
              assertThat(refused.issues().get(0).advice()).contains("load-postcodes");
            });
  }

  @Test
  void theBoxHoldsAllThatIsNear() {
    var random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      var near =
          new Near(
              new Position(random.nextDouble() * 178 - 89, random.nextDouble() * 360 - 180),
              1 + random.nextDouble() * 999_999);
      double[] box = near.box();
      Position other = somewhereAround(near, random);
      if (other.metresTo(near.point()) <= near.metres()) {
        assertThat(other.latitude()).isBetween(box[0], box[2]);
        assertThat(other.longitude()).isBetween(box[1], box[3]);
      }
    }
  }

  /** Mostly at the edge. */
  private static Position somewhereAround(Near near, Random random) {
    double angle = random.nextDouble() * 2 * Math.PI;
    double far = near.metres() / Position.EARTH * (0.9 + random.nextDouble() * 0.1);
    double latitude = Math.toRadians(near.point().latitude());
    double north =
        Math.asin(
            Math.sin(latitude) * Math.cos(far)
                + Math.cos(latitude) * Math.sin(far) * Math.cos(angle));
    double east =
        Math.atan2(
            Math.sin(angle) * Math.sin(far) * Math.cos(latitude),
            Math.cos(far) - Math.sin(latitude) * Math.sin(north));
    double longitude = near.point().longitude() + Math.toDegrees(east);
    return new Position(
        Math.toDegrees(north),
        longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude);
  }
}
