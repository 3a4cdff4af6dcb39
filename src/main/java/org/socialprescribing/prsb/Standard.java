package org.socialprescribing.prsb;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The 355 rows of the PRSB Social Prescribing Information Standard v1.1, mapped to the guide.
 *
 * <p>Read from {@code /guide/prsb-social-prescribing.csv}, the table that people write.
 */
final class Standard {

  static final String NAME = "PRSB Social Prescribing Information Standard v1.1, full model";

  private static final String TABLE = "/guide/prsb-social-prescribing.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();

  private final Map<String, StandardRow> rows = new LinkedHashMap<>();
  private final Map<String, List<StandardRow>> children = new LinkedHashMap<>();

  private Standard(List<StandardRow> inOrder) {
    for (StandardRow row : inOrder) {
      if (rows.put(row.number(), row) != null) {
        throw new IllegalStateException(TABLE + " has two rows " + row.number());
      }
      children.computeIfAbsent(row.parent(), parent -> new ArrayList<>()).add(row);
    }
  }

  /** Reads the table from the class path. */
  static Standard load() {
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(Standard.class.getResourceAsStream(TABLE), TABLE),
            StandardCharsets.UTF_8)) {
      return new Standard(FORMAT.parse(text).stream().map(Standard::row).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + " cannot be read", e);
    }
  }

  /** Every row, in the order of the standard. */
  List<StandardRow> rows() {
    return List.copyOf(rows.values());
  }

  /** The row with this number, which must exist. */
  StandardRow row(String number) {
    return Objects.requireNonNull(rows.get(number), number);
  }

  /** The rows directly below; those of no number are the sections. */
  List<StandardRow> below(String number) {
    return children.getOrDefault(number, List.of());
  }

  private static StandardRow row(CSVRecord line) {
    String part = line.get("part");
    String element = line.get("element");
    return new StandardRow(
        line.get("number"),
        line.get("path"),
        Level.of(line.get("level")),
        Integer.parseInt(line.get("min")),
        line.get("max"),
        Scope.of(line.get("scope")),
        part.isEmpty() ? null : RecordPart.of(part),
        line.get("profile").isEmpty() ? List.of() : List.of(line.get("profile").split(" ")),
        element.isEmpty() ? List.of() : Branch.of(element),
        line.get("note"));
  }
}
