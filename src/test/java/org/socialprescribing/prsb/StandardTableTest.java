package org.socialprescribing.prsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The table has every row of the standard, and a place in the guide or a reason for each. */
class StandardTableTest {

  private static final Path PUBLISHED =
      Path.of("..", "shared", "standards", "prsb-social-prescribing-1.1.csv");

  private final Standard standard = Reports.STANDARD;

  @Test
  void has355RowsOfWhich19AreMandatory() {
    assertThat(standard.rows()).hasSize(355);
    assertThat(standard.below("")).hasSize(19);
    assertThat(standard.rows().stream().filter(row -> row.level() == Level.MANDATORY)).hasSize(19);
    assertThat(standard.rows().stream().filter(row -> row.level() == Level.REQUIRED)).hasSize(314);
    assertThat(standard.rows().stream().filter(row -> row.level() == Level.OPTIONAL)).hasSize(22);
  }

  @Test
  void everyRowButASectionStandsBelowAnother() {
    assertThat(standard.rows())
        .filteredOn(row -> !row.parent().isEmpty())
        .allSatisfy(
            row -> assertThat(row.path()).startsWith(standard.row(row.parent()).path() + " / "));
  }

  @Test
  void everyMappedRowSaysWhereItStands() {
    assertThat(standard.rows())
        .filteredOn(row -> row.scope() == Scope.MAPPED)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.part()).isNotNull();
              assertThat(row.branches()).isNotEmpty();
              assertThat(row.profiles()).isNotEmpty();
              assertThat(standard.below(row.number())).isEmpty();
            });
  }

  @Test
  void everyRowOutOfScopeHasAReasonAndNothingBelowItIsMapped() {
    assertThat(standard.rows())
        .filteredOn(row -> row.scope() == Scope.OUT_OF_SCOPE)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.note()).hasSizeGreaterThan(20);
              assertThat(row.branches()).isEmpty();
              assertThat(standard.below(row.number()))
                  .allMatch(child -> child.scope() == Scope.OUT_OF_SCOPE);
            });
  }

  @Test
  void everyGroupHoldsARowThatIsMapped() {
    assertThat(standard.rows())
        .filteredOn(row -> row.scope() == Scope.GROUP)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.branches()).isEmpty();
              assertThat(standard.below(row.number()))
                  .anyMatch(child -> child.scope() != Scope.OUT_OF_SCOPE);
            });
  }

  @Test
  void noMandatoryRowIsOutOfScope() {
    assertThat(standard.rows())
        .filteredOn(row -> row.level() == Level.MANDATORY)
        .noneMatch(row -> row.scope() == Scope.OUT_OF_SCOPE);
  }

  @Test
  void everyPartOfTheRecordIsUsed() {
    var used = new TreeSet<RecordPart>();
    standard.rows().stream().filter(row -> row.part() != null).forEach(row -> used.add(row.part()));

    assertThat(RecordPart.values())
        .filteredOn(part -> part != RecordPart.TASK) // It stands in for a message back.
        .allMatch(used::contains);
  }

  @Test
  void saysOfEachRowWhatTheStandardPrints() throws IOException {
    assumeTrue(Files.exists(PUBLISHED), "Skipped: the standard's own table is not at " + PUBLISHED);
    var published = new TreeMap<String, List<String>>();
    var ours = new TreeMap<String, List<String>>();
    rows(PUBLISHED).forEach(row -> published.put(row.get("number"), printed(row, "mro")));
    rows(Path.of("ig", "input", "data", "prsb-social-prescribing.csv"))
        .forEach(row -> ours.put(row.get("number"), printed(row, "level")));

    assertThat(ours).hasSize(355).isEqualTo(published);
  }

  private static List<String> printed(CSVRecord row, String level) {
    return List.of(
        row.get("path"), row.get("kind"), row.get(level), row.get("min"), row.get("max"));
  }

  private static List<CSVRecord> rows(Path table) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
    try (var parser = CSVParser.parse(table, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }
}
