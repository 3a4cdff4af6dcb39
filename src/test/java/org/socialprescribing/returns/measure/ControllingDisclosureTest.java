package org.socialprescribing.returns.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures follow the rule of NHS England: 1 to 7 are masked, others go in fives. */
class ControllingDisclosureTest {

  private final Disclosure disclosure = new Disclosure(7, 5);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, *",
    "4, *",
    "7, *",
    "8, 10",
    "10, 10",
    "12, 10",
    "13, 15",
    "17, 15",
    "18, 20",
    "16348, 16350"
  })
  void countsAreMaskedOrRounded(long n, String shown) {
    assertThat(text(disclosure.publish(count(n)))).isEqualTo(shown);
  }

  @Test
  void noMaskedFigureTellsItsNumber() {
    for (long n = 1; n <= 7; n++) {
      Shown shown = disclosure.publish(count(n));

      assertThat(shown).isEqualTo(disclosure.publish(count(8 - n)));
      assertThat(shown.n()).isNull();
      assertThat(shown.number()).isNull();
    }
  }

  @Test
  void everyShownCountIsThatOfSeveralTrueOnes() {
    for (long n = 8; n < 500; n++) {
      long shown = disclosure.publish(count(n)).n();

      assertThat(Math.abs(shown - n)).isLessThanOrEqualTo(2);
      assertThat(shown % 5).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"7, *", "8, 3.25", "1000, 3.25"})
  void meansNeedEightPeople(long n, String shown) {
    var value = new Value(Figure.MEAN, n, null, new BigDecimal("3.25"));

    assertThat(text(disclosure.publish(value))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    // From rounded values: 10 of 35, not 12 of 33.
    "12, 33, 28.6",
    "5, 100, *",
    // The 3 who came could be told from the 97 who did not.
    "97, 100, *",
    "0, 100, 0.0",
    "100, 100, 100.0",
    "2, 6, *",
    "0, 0, ''"
  })
  void percentagesComeFromRoundedValues(long n, long all, String shown) {
    var value = new Value(Figure.PERCENTAGE, n, all, Value.percentage(n, all));

    assertThat(text(disclosure.publish(value))).isEqualTo(shown);
  }

  @Test
  void sumsOverAFewAreMasked() {
    assertThat(text(disclosure.publish(new Value(Figure.SUM, 7, null, new BigDecimal("210")))))
        .isEqualTo("*");
    assertThat(text(disclosure.publish(new Value(Figure.SUM, 8, null, new BigDecimal("233")))))
        .isEqualTo("235");
  }

  @Test
  void thresholdAndBaseAreTheSites() {
    var older = new Disclosure(5, 10);

    assertThat(text(older.publish(count(5)))).isEqualTo("*");
    assertThat(text(older.publish(count(6)))).isEqualTo("10");
    assertThat(text(older.publish(count(14)))).isEqualTo("10");
    assertThatThrownBy(() -> new Disclosure(7, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Value count(long n) {
    return new Value(Figure.COUNT, n, null, BigDecimal.valueOf(n));
  }

  private static String text(Shown shown) {
    return shown.masked() ? "*" : shown.number() == null ? "" : shown.number().toPlainString();
  }
}
