package org.socialprescribing.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Rows are written as PostgreSQL's COPY reads them. */
class WritingRowsTest {

  @Test
  void columnsStandBetweenTabsAndNothingIsWrittenForNull() throws IOException {
    var rows = new Rows("t", "a, b, c, d");
    Instant time = Instant.parse("2026-11-27T12:00:00.123Z");

    rows.add(1L, null, true, time);
    rows.add("", 2.5, false, null);

    assertThat(rows.statement()).isEqualTo("copy t (a, b, c, d) from stdin");
    assertThat(rows.count()).isEqualTo(2);
    assertThat(read(rows))
        .isEqualTo(
            "1\t\\N\tt\t"
                + LocalDateTime.ofInstant(time, ZoneId.systemDefault())
                + "\n\t2.5\tf\t\\N\n");
  }

  @Test
  void whatMeansSomethingToCopyIsEscaped() throws IOException {
    var rows = new Rows("t", "a");

    rows.add("a\tb\nc\rd\\e\\N \\. é 🍲");

    assertThat(read(rows)).isEqualTo("a\\tb\\nc\\rd\\\\e\\\\N \\\\. é 🍲\n");
  }

  private static String read(Rows rows) throws IOException {
    var text = new StringWriter();
    new TextReader(rows.text()).transferTo(text);
    return text.toString();
  }
}
