package org.socialprescribing.security.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table of actors that integrators read is the one that the server goes by. */
class TableInTheGuideTest {

  private static final List<Actor> COLUMNS =
      List.of(
          Actor.REFERRER,
          Actor.LINK_WORKER_SERVICE,
          Actor.COMMUNITY_PROVIDER,
          Actor.DIRECTORY_APP,
          Actor.ANALYST,
          Actor.PERSON);

  @Test
  void saysOfEveryCellWhatTheServerDoes() throws IOException {
    var table = new ActorTable();
    List<String[]> rows =
        Files.readString(Path.of("ig/input/pagecontent/access.md"))
            .lines()
            .filter(line -> line.matches("\\| [A-Z][A-Za-z]+ \\|.*"))
            .map(line -> line.split(" \\| "))
            .filter(cells -> cells.length == 1 + COLUMNS.size())
            .toList();

    assertThat(rows).hasSize(19);
    for (String[] row : rows) {
      String type = row[0].replace("| ", "");
      for (int i = 0; i < COLUMNS.size(); i++) {
        assertThat(row[i + 1].replace(" |", ""))
            .as(type + " " + COLUMNS.get(i))
            .isEqualTo(inWords(table.cell(COLUMNS.get(i), type)));
      }
    }
  }

  private static String inWords(Cell cell) {
    if (cell.equals(Cell.NOTHING)) {
      return "–";
    }
    return "`%s` %s%s%s"
        .formatted(
            cell.reads(),
            word(cell.of()),
            cell.shows().isEmpty() ? "" : ", in part",
            cell.writes().isEmpty() ? "" : "; `%s` %s".formatted(cell.writes(), word(cell.to())));
  }

  private static String word(Which which) {
    return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
