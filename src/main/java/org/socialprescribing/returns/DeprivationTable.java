package org.socialprescribing.returns;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A site's table of postcodes with their tenth of deprivation, as a CSV file with the columns
 * {@code postcode} and {@code tenth}.
 *
 * <p>England has some 1.8 million postcodes in use; in memory they take about 150 MB. The table is
 * read when the server starts, and facts keep the tenth that they were given: after a change of the
 * table a site runs {@code rebuild-read-models}.
 */
final class DeprivationTable implements Deprivation {

  private static final int TENTHS = 10;

  private final Map<String, Byte> tenths;

  private DeprivationTable(Map<String, Byte> tenths) {
    this.tenths = tenths;
  }

  static DeprivationTable empty() {
    return new DeprivationTable(Map.of());
  }

  /**
   * @throws IllegalArgumentException for a file that is no such table, with the line at fault
   */
  static DeprivationTable read(Path file) throws IOException {
    var tenths = new HashMap<String, Byte>();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).build();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord line : format.parse(text)) {
        if (!line.isSet("postcode") || !line.isSet("tenth")) {
          throw new IllegalArgumentException(
              "%s, line %d: the columns postcode and tenth are needed"
                  .formatted(file, line.getRecordNumber() + 1));
        }
        tenths.put(compact(line.get("postcode")), tenth(file, line));
      }
    }
    return new DeprivationTable(tenths);
  }

  private static byte tenth(Path file, CSVRecord line) {
    String sent = line.get("tenth");
    if (!sent.matches("[1-9]|10")) {
      throw new IllegalArgumentException(
          "%s, line %d: a tenth is from 1 to %d, not %s"
              .formatted(file, line.getRecordNumber() + 1, TENTHS, sent));
    }
    return Byte.parseByte(sent);
  }

  @Override
  public OptionalInt tenthOf(String postcode) {
    Byte tenth = tenths.get(compact(postcode));
    return tenth == null ? OptionalInt.empty() : OptionalInt.of(tenth);
  }

  private static String compact(String postcode) {
    return postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
