package org.socialprescribing.directory.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CSV file of the ONS Postcode Directory, as it was in several years. */
class ReadingPostcodesTest {

  private final List<String> lines = new ArrayList<>();

  @Test
  void theColumnsAreFoundByTheirNames() throws Exception {
    var count =
        read(
            """
            \uFEFFpcd,pcd2,pcds,dointr,doterm,oslaua,lat,long,lsoa11,lsoa21,imd
            "ZZ1 1AA","ZZ1  1AA","ZZ1 1AA","198001","","E99999999",51.381,0.521,"E01000001","E01000002",1234
            """);

    assertThat(count).isEqualTo(new PostcodeFile.Count(1, 0, 0));
    assertThat(lines).containsExactly("ZZ11AA\t51.381\t0.521\tE01000002\t1234\n");
  }

  @Test
  void laterNamesAreKnownAndOtherColumnsMayBeMissing() throws Exception {
    read("PCD7,PCD8,LAT,LONG,LSOA21CD\nZZ1 1AB,ZZ1 1AB,51.3,0.5,E01000003\n");
    read("pcds,lat,long\nzz1 1ac,51.3,-0.5\n");

    assertThat(lines)
        .containsExactly("ZZ11AB\t51.3\t0.5\tE01000003\t\\N\n", "ZZ11AC\t51.3\t-0.5\t\\N\t\\N\n");
  }

  @Test
  void rowsWithoutPositionAndStrangeRowsAreCountedAndLeftOut() throws Exception {
    var count =
        read(
            """
            pcds,lat,long
            ZZ1 1AA,99.999999,0.000000
            ZZ1 1AB,,
            Harbourton,51.3,0.5
            ZZ1 1AD,north,0.5
            ZZ1 1AE
            "ZZ1 1AF\tx",51.3,0.5
            ZZ1 1AG,51.3,0.5
            """);

    assertThat(count).isEqualTo(new PostcodeFile.Count(1, 3, 3));
    assertThat(lines).hasSize(1);
  }

  @Test
  void anotherFileIsRefusedWithTheColumnThatIsMissing() {
    assertThatThrownBy(() -> read("name,town\nChapel Hall,Harbourton\n"))
        .isInstanceOf(UnusablePostcodes.class)
        .hasMessageContaining("pcds");
    assertThatThrownBy(() -> read("pcds,latitude\nZZ1 1AA,51\n"))
        .isInstanceOf(UnusablePostcodes.class)
        .hasMessageContaining("long");
    assertThatThrownBy(() -> read("")).isInstanceOf(UnusablePostcodes.class);
  }

  private PostcodeFile.Count read(String file) throws Exception {
    return PostcodeFile.read(
        new StringReader(file), line -> lines.add(new String(line, StandardCharsets.UTF_8)));
  }
}
