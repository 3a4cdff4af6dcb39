package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site brings a table of how many patients practices have on their lists. */
class KnowingPracticeListsTest {

  @TempDir private Path folder;

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("lists.csv"), text);
  }

  @Test
  void theLastFigureOnOrBeforeTheDayHolds() throws IOException {
    var lists =
        PracticeListTable.read(
            table(
                "practice,from,patients\nY99001,2025-04-01,8000\ny99001,2025-07-01,8100\n"
                    + "Y99002,2025-07-01,5000\n"));

    assertThat(lists.on(LocalDate.of(2025, 6, 30))).isEqualTo(Map.of("Y99001", 8000L));
    assertThat(lists.on(LocalDate.of(2025, 7, 1)))
        .isEqualTo(Map.of("Y99001", 8100L, "Y99002", 5000L));
    assertThat(lists.on(LocalDate.of(2025, 3, 31))).isEmpty();
    assertThat(PracticeListTable.empty().on(LocalDate.of(2025, 7, 1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "practice,patients\nY99001,1\n",
        "practice,from,patients\nY99001,2025-13-01,1\n",
        "practice,from,patients\nY99001,2025-04-01,-1\n",
        "practice,from,patients\nY99001,2025-04-01,many\n"
      })
  void aTableThatIsNoneNamesTheLine(String text) throws IOException {
    Path file = table(text);

    assertThatThrownBy(() -> PracticeListTable.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
  }
}
