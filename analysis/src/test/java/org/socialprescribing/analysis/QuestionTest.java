package org.socialprescribing.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuestionTest {

  @Test
  void namesFoldersPeriodAndMeasures() {
    assertThat(Question.of("export", "figures", "2025-04-01", "2026-03-31", "referrals").measures())
        .containsExactly("referrals");
    assertThat(Question.of("export", "figures", "2025-04-01", "2026-03-31").end())
        .isEqualTo(LocalDate.of(2026, 3, 31));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Question.of("export")).hasMessageContaining("Four arguments");
    assertThatThrownBy(() -> Question.of("export", "figures", "April", "2026-03-31"))
        .hasMessageContaining("April is no day");
    assertThatThrownBy(() -> Question.of("export", "figures", "2026-04-01", "2026-03-31"))
        .hasMessageContaining("lies before the first");
    assertThatThrownBy(() -> Question.of("export", "figures", "2025-04-01", "2026-03-31", "people"))
        .hasMessageContaining("no measure people");
  }
}
