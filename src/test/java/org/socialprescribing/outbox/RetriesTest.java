package org.socialprescribing.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The waits between two tries, and the names of kinds. */
class RetriesTest {

  private final Retries retries = new Retries(Duration.ofSeconds(30), Duration.ofHours(1), 5);

  @ParameterizedTest(name = "after {0}: {1}")
  @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "9, PT1H", "100000, PT1H"})
  void theWaitDoublesUpToALimit(int failures, Duration wait) {
    assertThat(retries.waitAfter(failures)).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Break glass", "-kind", "kind1", "kind\n"})
  void aKindHasANameThatLogsAndMetricsCanShow(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Kind(name));
  }

  @Test
  void aFirstWaitAboveTheLimitIsTheLimit() {
    var hasty = new Retries(Duration.ofHours(2), Duration.ofHours(1), 5);

    assertThat(hasty.waitAfter(1)).isEqualTo(Duration.ofHours(1));
  }
}
