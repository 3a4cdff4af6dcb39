package org.socialprescribing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small files stay readable: at most so many lines, half of them far fewer. */
class SizeTest {

  @Test
  void noFileOfTheProgramIsLongerThan300Lines() {
    assertThat(files("src/main", ".java"))
        .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(300));
  }

  @Test
  void noFileOfTheTestsIsLongerThan400Lines() {
    assertThat(files("src/test", ".java"))
        .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(400));
  }

  @Test
  void halfOfTheJavaFilesHaveAtMost90Lines() {
    var lengths = files("src/main", ".java").stream().map(SizeTest::lines).sorted().toList();

    assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(90);
  }

  @Test
  void noFshFileIsLongerThan120Lines() {
    assertThat(files("ig/input/fsh", ".fsh"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(120));
  }

  @Test
  void everyPackageSaysWhatItIs() {
    assertThat(files("src/main/java/org/socialprescribing", ".java"))
        .extracting(Path::getParent)
        .filteredOn(directory -> !directory.endsWith("socialprescribing"))
        .allSatisfy(directory -> assertThat(directory.resolve("package-info.java")).exists());
  }

  private static List<Path> files(String root, String ending) {
    try (var files = Files.walk(Path.of(root))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
