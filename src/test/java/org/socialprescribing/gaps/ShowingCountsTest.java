package org.socialprescribing.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small counts are held back, others rounded: NHS England's rule. F79. */
class ShowingCountsTest {

  @ParameterizedTest(name = "{0} is shown as {1}")
  @CsvSource({
    "0, 0",
    "1, *",
    "7, *",
    "8, 10",
    "12, 10",
    "13, 15",
    "17, 15",
    "18, 20",
    "1002, 1000"
  })
  void toOthersThanThoseWhoRecordedThem(long count, String shown) {
    var counts = new ShownCounts(8, 5);

    assertThat(counts.of(count).isPresent() ? String.valueOf(counts.of(count).getAsLong()) : "*")
        .isEqualTo(shown);
  }

  @Test
  void toThoseWhoRecordedThemTheyAreShownAsTheyAre() {
    for (long count = 0; count < 20; count++) {
      assertThat(ShownCounts.AS_THEY_ARE.of(count)).hasValue(count);
    }
  }
}
