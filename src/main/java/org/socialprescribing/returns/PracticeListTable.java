package org.socialprescribing.returns;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A site's table of practice lists, as a CSV file with the columns {@code practice} (ODS code),
 * {@code from} (the day since which it was so) and {@code patients}; NHS England publishes them
 * monthly as "Patients Registered at a GP Practice". Read when the server starts.
 */
final class PracticeListTable implements PracticeLists {

  private final Map<String, NavigableMap<LocalDate, Long>> lists;

  private PracticeListTable(Map<String, NavigableMap<LocalDate, Long>> lists) {
    this.lists = lists;
  }

  static PracticeListTable empty() {
    return new PracticeListTable(Map.of());
  }

  /**
   * @throws IllegalArgumentException for a file that is no such table, with the line at fault
   */
  static PracticeListTable read(Path file) throws IOException {
    var lists = new HashMap<String, NavigableMap<LocalDate, Long>>();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).build();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord line : format.parse(text)) {
        if (!line.isSet("practice") || !line.isSet("from") || !line.isSet("patients")) {
          throw refused(file, line, "the columns practice, from and patients are needed");
        }
        lists
            .computeIfAbsent(line.get("practice").toUpperCase(Locale.ROOT), any -> new TreeMap<>())
            .put(day(file, line), patients(file, line));
      }
    }
    return new PracticeListTable(lists);
  }

  private static LocalDate day(Path file, CSVRecord line) {
    try {
      return LocalDate.parse(line.get("from"));
    } catch (DateTimeParseException e) {
      throw refused(file, line, "a day is YYYY-MM-DD, not " + line.get("from"));
    }
  }

  private static long patients(Path file, CSVRecord line) {
    if (!line.get("patients").matches("[0-9]{1,9}")) {
      throw refused(file, line, "patients are a whole number, not " + line.get("patients"));
    }
    return Long.parseLong(line.get("patients"));
  }

  private static IllegalArgumentException refused(Path file, CSVRecord line, String why) {
    return new IllegalArgumentException(
        "%s, line %d: %s".formatted(file, line.getRecordNumber() + 1, why));
  }

  @Override
  public Map<String, Long> on(LocalDate day) {
    var patients = new TreeMap<String, Long>();
    lists.forEach(
        (practice, figures) -> {
          Map.Entry<LocalDate, Long> last = figures.floorEntry(day);
          if (last != null) {
            patients.put(practice, last.getValue());
          }
        });
    return patients;
  }
}
