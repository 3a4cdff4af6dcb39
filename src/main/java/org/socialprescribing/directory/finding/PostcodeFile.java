package org.socialprescribing.directory.finding;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the ONS Postcode Directory, or any CSV with its columns: a postcode ({@code pcds} or
 * {@code pcd}), {@code lat}, {@code long}, and where it has them {@code lsoa21} and {@code imd}.
 */
final class PostcodeFile {

  private static final Logger LOG = LoggerFactory.getLogger(PostcodeFile.class);
  private static final int PROGRESS = 500_000;

  /** Names changed with the years; the first that is there counts. */
  private static final List<String> CODE = List.of("pcds", "pcd8", "pcd2", "pcd7", "pcd");

  private static final List<String> LATITUDE = List.of("lat", "latitude");
  private static final List<String> LONGITUDE = List.of("long", "longitude");
  private static final List<String> AREA = List.of("lsoa21cd", "lsoa21", "lsoa11cd", "lsoa11");
  private static final List<String> DEPRIVATION =
      List.of("imd25ind", "imd20ind", "imd19ind", "imd");

  private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,12})?");
  private static final Pattern AREA_CODE = Pattern.compile("[A-Z]\\d{8}");

  private final CSVRecord row;
  private final Map<String, Integer> columns;

  private PostcodeFile(CSVRecord row, Map<String, Integer> columns) {
    this.row = row;
    this.columns = columns;
  }

  /**
   * How many rows were read.
   *
   * @param taken with a position
   * @param without a position: large users' and ended postcodes that have none
   * @param strange not understood
   */
  record Count(long taken, long without, long strange) {}

  /** Takes a line in PostgreSQL's format for copying. */
  interface Lines {
    void take(byte[] line) throws SQLException;
  }

  static Count read(Reader file, Lines lines) throws IOException, SQLException {
    long taken = 0;
    long without = 0;
    long strange = 0;
    try (CSVParser rows = CSVFormat.DEFAULT.parse(file)) {
      Map<String, Integer> columns = null;
      for (CSVRecord each : rows) {
        if (columns == null) {
          columns = columns(each);
          continue;
        }
        var row = new PostcodeFile(each, columns);
        if (!row.isUnderstood()) {
          strange++;
        } else if (row.hasPosition()) {
          lines.take(row.line());
          taken++;
        } else {
          without++;
        }
        if ((taken + without + strange) % PROGRESS == 0) {
          LOG.info("Postcodes: {} rows read", taken + without + strange);
        }
      }
      if (columns == null) {
        throw new UnusablePostcodes("The file is empty.");
      }
    }
    return new Count(taken, without, strange);
  }

  private static Map<String, Integer> columns(CSVRecord header) {
    var columns = new TreeMap<String, Integer>();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(header.get(i).replace("\uFEFF", "").trim().toLowerCase(Locale.ROOT), i);
    }
    for (List<String> needed : List.of(CODE, LATITUDE, LONGITUDE)) {
      if (needed.stream().noneMatch(columns::containsKey)) {
        throw new UnusablePostcodes(
            "The first line names no column "
                + String.join(" or ", needed)
                + ". Give the CSV file of the ONS Postcode Directory, unpacked.");
      }
    }
    return columns;
  }

  private String value(List<String> names) {
    return names.stream()
        .map(columns::get)
        .filter(column -> column != null && column < row.size())
        .findFirst()
        .map(column -> row.get(column).trim())
        .orElse("");
  }

  private boolean isUnderstood() {
    return POSTCODE.matcher(PostcodeTable.plain(value(CODE))).matches()
        && (value(LATITUDE).isEmpty() || NUMBER.matcher(value(LATITUDE)).matches())
        && (value(LONGITUDE).isEmpty() || NUMBER.matcher(value(LONGITUDE)).matches());
  }

  /** The directory says 99.999999 where there is none. */
  private boolean hasPosition() {
    return !value(LATITUDE).isEmpty()
        && !value(LONGITUDE).isEmpty()
        && Math.abs(Double.parseDouble(value(LATITUDE))) <= 90
        && Math.abs(Double.parseDouble(value(LONGITUDE))) <= 180;
  }

  private byte[] line() {
    String area = value(AREA);
    String rank = value(DEPRIVATION);
    String line =
        String.join(
            "\t",
            PostcodeTable.plain(value(CODE)),
            value(LATITUDE),
            value(LONGITUDE),
            orNull(AREA_CODE.matcher(area).matches() ? area : null),
            orNull(rank.matches("[1-9]\\d{0,5}") ? rank : null));
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String orNull(@Nullable String value) {
    return value == null ? "\\N" : value;
  }
}
