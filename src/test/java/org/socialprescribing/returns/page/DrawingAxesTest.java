package org.socialprescribing.returns.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.returns.measure.Figure;
import org.socialprescribing.returns.measure.Shown;

/** From where to where bars are drawn. */
class DrawingAxesTest {

  private static Bar bar(String number) {
    return new Bar(
        "A month", new Shown(Figure.MEAN, 10L, null, new BigDecimal(number), false), null);
  }

  @Test
  void nothingIsOnEachAxisAndWrittenOnce() {
    Axis axis = Axis.of(List.of(bar("61"), bar("12")));

    assertThat(axis.least()).isEqualTo(0.0);
    assertThat(axis.most()).isEqualTo(80.0);
    assertThat(new Charts("*").columns("c", "Referrals", List.of(bar("61"), bar("12"))))
        .doesNotContain(">-0<")
        .containsOnlyOnce(">0<");
  }

  @Test
  void barsBelowNothingHaveTheirPlace() {
    Axis axis = Axis.of(List.of(bar("1.5"), bar("-1")));

    assertThat(axis.least()).isEqualTo(-1.0);
    assertThat(axis.most()).isEqualTo(2.0);
    assertThat(axis.place(-1)).isEqualTo(0);
  }
}
