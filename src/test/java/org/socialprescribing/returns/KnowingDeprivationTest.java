package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site brings a table of postcodes with their tenth of deprivation. */
class KnowingDeprivationTest {

  @TempDir private Path folder;

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("deprivation.csv"), text);
  }

  @Test
  void aPostcodeIsFoundHoweverItIsWritten() throws IOException {
    var deprivation =
        DeprivationTable.read(
            table("postcode,tenth\nZZ99 3VZ,1\nZZ9 9ZZ,10\n"), postcode -> Optional.empty());

    assertThat(deprivation.tenthOf("zz993vz")).hasValue(1);
    assertThat(deprivation.tenthOf(" ZZ9  9ZZ ")).hasValue(10);
    assertThat(deprivation.tenthOf("ZZ1 1ZZ")).isEmpty();
    assertThat(DeprivationTable.empty().tenthOf("ZZ99 3VZ")).isEmpty();
  }

  @Test
  void aTableOfAreasIsReadByThePostcodesOfTheSite() throws IOException {
    var deprivation =
        DeprivationTable.read(
            table("lsoa,tenth\nE01999901,1\nE01999902,10\n"),
            postcode -> postcode.equals("ZZ993VZ") ? Optional.of("E01999902") : Optional.empty());

    assertThat(deprivation.tenthOf("zz99 3vz")).hasValue(10);
    assertThat(deprivation.tenthOf("ZZ1 1ZZ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postcode,decile\nZZ99 3VZ,1\n",
        "lsoa,decile\nE01999901,1\n",
        "postcode,tenth\nZZ99 3VZ,0\n",
        "postcode,tenth\nZZ99 3VZ,11\n",
        "postcode,tenth\nZZ99 3VZ,\n"
      })
  void aTableThatIsNoneNamesTheLine(String text) throws IOException {
    Path file = table(text);

    assertThatThrownBy(() -> DeprivationTable.read(file, postcode -> Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
  }
}
