package org.socialprescribing.returns.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.returns.measure.Stratifier.AGE_BAND;
import static org.socialprescribing.returns.measure.Stratifier.GENDER;
import static org.socialprescribing.returns.measure.Stratifier.MONTH;
import static org.socialprescribing.returns.measure.Stratifier.NEED;
import static org.socialprescribing.returns.measure.Stratifier.PCN;
import static org.socialprescribing.returns.measure.Stratifier.PRACTICE;
import static org.socialprescribing.returns.measure.Stratifier.SOURCE;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountingTogetherTest {

  @Test
  void severalSmallTablesAreOneReadingOfTheFacts() {
    List<Stratifier> asked = List.of(MONTH, SOURCE, NEED, AGE_BAND);
    assertThat(Tables.together(MONTH, asked, 1)).containsExactly(MONTH, SOURCE, AGE_BAND);
    assertThat(Tables.together(AGE_BAND, asked, 1)).containsExactly(MONTH, SOURCE, AGE_BAND);
    assertThat(Tables.together(NEED, asked, 1)).containsExactly(NEED);
  }

  @Test
  void theWholeComesWithTheFirstReading() {
    assertThat(Tables.together(null, List.of(PCN, GENDER), 1)).containsExactly(PCN, GENDER);
    assertThat(Tables.together(null, List.of(), 1)).isEmpty();
  }

  @Test
  void tablesThatWouldHaveAsManyCellsAsThereAreFactsAreReadOneByOne() {
    List<Stratifier> asked = List.of(PRACTICE, PCN);
    assertThat(Tables.together(PRACTICE, asked, 1)).containsExactly(PRACTICE);
    assertThat(Tables.together(PCN, asked, 1)).containsExactly(PCN);
  }

  @Test
  void figuresThatNeedTheirAmountsHaveMoreCells() {
    assertThat(Tables.together(MONTH, List.of(MONTH, SOURCE), 100)).containsExactly(MONTH);
  }

  @Test
  void whatWasNotAskedForIsReadByItself() {
    assertThat(Tables.together(PCN, List.of(GENDER), 1)).containsExactly(PCN);
  }
}
