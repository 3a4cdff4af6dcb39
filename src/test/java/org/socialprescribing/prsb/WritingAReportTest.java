package org.socialprescribing.prsb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report harms neither spreadsheets nor browsers, and comes in the form that was asked for. */
class WritingAReportTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44", "-2", "@sum", "\tx", "\rx", "\n=1"})
  void aCellThatASpreadsheetWouldCalculateIsText(String cell) {
    assertThat(CsvReport.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7.1.2", "Patient/1/_history/2", "a=b", "'=1"})
  void anyOtherCellStaysAsItIs(String cell) {
    assertThat(CsvReport.harmless(cell)).isEqualTo(cell);
  }

  @Test
  void aCellWithCommaQuoteAndLineBreakIsQuoted() {
    assertThat(CsvReport.of(reportOf("He said \"no\",\nthen left")))
        .contains("\"He said \"\"no\"\",\nthen left\"");
  }

  @Test
  void markupInAReportIsShownAndNotFollowed() {
    assertThat(ReportPage.of(reportOf("<script>alert(1)</script>")))
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv, CSV",
    "csv, CSV",
    "TEXT/HTML, PAGE",
    "application/fhir json, JSON",
    "application/fhir+xml; charset=utf-8, XML",
    "xml, XML"
  })
  void aFormatIsKnownByItsNames(String name, ReportFormat format) {
    assertThat(ReportFormat.named(name)).isEqualTo(format);
  }

  @Test
  void aFormatThatIsNotMadeIsUnknown() {
    assertThat(ReportFormat.named("application/pdf")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 > PAGE",
        "*/* > JSON",
        "application/pdf > JSON",
        "application/fhir+xml > XML"
      })
  void theFirstFormatThatIsAcceptedAndMadeIsGiven(String header, ReportFormat format) {
    assertThat(ReportFormat.accepted(List.of(header))).isEqualTo(format);
  }

  private static ConformanceReport reportOf(String reason) {
    Finding finding =
        new Finding(Reports.STANDARD.row("1.2"), Status.NOT_APPLICABLE, reason, 1, 0, List.of());
    return new ConformanceReport("ServiceRequest/1/_history/1", List.of(finding));
  }
}
