package org.socialprescribing.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MeasuringDistancesTest {

  private static final Position LONDON = new Position(51.5074, -0.1278);
  private static final Position YORK = new Position(53.9600, -1.0873);

  @Test
  void londonToYorkIsTwoHundredAndEightyKilometres() {
    assertThat(LONDON.metresTo(YORK)).isCloseTo(280_000, Offset.offset(2_000.0));
    assertThat(YORK.metresTo(LONDON)).isEqualTo(LONDON.metresTo(YORK));
  }

  @Test
  void aPlaceIsNowhereElse() {
    assertThat(YORK.metresTo(YORK)).isZero();
  }

  @Test
  void theOtherSideOfTheEarthIsHalfWayRound() {
    assertThat(new Position(0, 0).metresTo(new Position(0, 180)))
        .isCloseTo(Math.PI * Position.EARTH, Offset.offset(1.0));
  }

  @Test
  void thereAreNoPointsOffTheEarth() {
    assertThatThrownBy(() -> new Position(91, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Position(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
