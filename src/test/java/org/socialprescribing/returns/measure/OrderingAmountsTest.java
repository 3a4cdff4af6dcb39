package org.socialprescribing.returns.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Percentiles of amounts of which only the numbers are known. */
class OrderingAmountsTest {

  @Test
  void aPercentileIsTheAmountAtItsRank() {
    var chance = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Integer> amounts = new ArrayList<>();
      int size = 1 + chance.nextInt(30);
      for (int i = 0; i < size; i++) {
        amounts.add(chance.nextInt(12));
      }
      Collections.sort(amounts);

      Tally tally = tally(amounts);

      for (int percent : new int[] {50, 90}) {
        int rank = (int) Math.ceil(percent / 100.0 * size);
        assertThat(tally.percentile(percent))
            .isEqualByComparingTo(new BigDecimal(amounts.get(rank - 1)));
      }
    }
  }

  @Test
  void aMeanHasTwoDecimals() {
    assertThat(tally(List.of(1, 1, 0)).mean()).isEqualTo(new BigDecimal("0.67"));
  }

  private static Tally tally(List<Integer> amounts) {
    Tally all = Tally.NOTHING;
    for (int amount : amounts) {
      var value = BigDecimal.valueOf(amount);
      var one = new TreeMap<BigDecimal, Long>();
      one.put(value, 1L);
      all = all.plus(new Tally(1, value, one));
    }
    return all;
  }
}
