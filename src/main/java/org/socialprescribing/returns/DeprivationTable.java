package org.socialprescribing.returns;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A site's table of tenths of deprivation, as a CSV file with the columns {@code postcode} and
 * {@code tenth}, or {@code lsoa} and {@code tenth}: areas, of which England has some 34,000. In
 * which area a postcode lies is then what the site's postcodes say.
 *
 * <p>England has some 1.8 million postcodes in use; in memory they take about 150 MB. The table is
 * read when the server starts, and facts keep the tenth that they were given: after a change of the
 * table a site runs {@code rebuild-read-models}.
 */
final class DeprivationTable implements Deprivation {

  private static final int TENTHS = 10;

  private final Map<String, Byte> tenths;

  /** By what the table knows a postcode; empty where it is not known. */
  private final Function<String, Optional<String>> key;

  private DeprivationTable(Map<String, Byte> tenths, Function<String, Optional<String>> key) {
    this.tenths = tenths;
    this.key = key;
  }

  static DeprivationTable empty() {
    return new DeprivationTable(Map.of(), Optional::of);
  }

  /**
   * @param areaOf the area of a postcode in capitals and without spaces
   * @throws IllegalArgumentException for a file that is no such table, with the line at fault
   */
  static DeprivationTable read(Path file, Function<String, Optional<String>> areaOf)
      throws IOException {
    var tenths = new HashMap<String, Byte>();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).build();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      var lines = format.parse(text);
      boolean byArea = lines.getHeaderNames().contains("lsoa");
      String column = byArea ? "lsoa" : "postcode";
      for (CSVRecord line : lines) {
        if (!line.isSet(column) || !line.isSet("tenth")) {
          throw new IllegalArgumentException(
              "%s, line %d: the columns postcode and tenth are needed, or lsoa and tenth"
                  .formatted(file, line.getRecordNumber() + 1));
        }
        tenths.put(compact(line.get(column)), tenth(file, line));
      }
      return new DeprivationTable(tenths, byArea ? areaOf : Optional::of);
    }
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
    return key.apply(compact(postcode))
        .map(tenths::get)
        .map(tenth -> OptionalInt.of(tenth))
        .orElseGet(OptionalInt::empty);
  }

  private static String compact(String postcode) {
    return postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
