package org.socialprescribing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that changes nothing of the guide leaves its site as it is. */
class BuildingAgainTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir Path project;

  private Path page;

  @BeforeEach
  void build() throws IOException {
    write("ig/sushi-config.yaml", "title: Small guide\npages:\n  index.md:\n    title: Home\n");
    write("ig/input/pagecontent/index.md", "# Small guide\n\nFirst words.\n");
    write("profiles/package.json", "{\"name\": \"small.guide\"}");
    Files.createDirectories(project.resolve("profiles/examples"));
    publish();
    page = project.resolve("target/classes/static/ig/index.html");
    Files.setLastModifiedTime(page, LONG_AGO);
  }

  @Test
  void writesNothingWhenNothingChanged() throws IOException {
    publish();

    assertThat(Files.getLastModifiedTime(page)).isEqualTo(LONG_AGO);
  }

  @Test
  void writesTheSiteAgainWhenAPageChanged() throws IOException {
    write("ig/input/pagecontent/index.md", "# Small guide\n\nOther words.\n");

    publish();

    assertThat(page).content().contains("Other words.").doesNotContain("First words.");
  }

  @Test
  void writesTheSiteAgainWhenItIsGone() throws IOException {
    Files.delete(page);

    publish();

    assertThat(page).exists();
  }

  @Test
  void leavesNoPageOfWhatIsGone() throws IOException {
    write("ig/input/pagecontent/extra.md", "# Extra\n");
    publish();
    Path extra = page.resolveSibling("extra.html");
    assertThat(extra).exists();

    Files.delete(project.resolve("ig/input/pagecontent/extra.md"));
    publish();

    assertThat(extra).doesNotExist();
  }

  private void publish() throws IOException {
    PublishGuide.main(
        new String[] {project.toString(), project.resolve("target/classes").toString()});
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
