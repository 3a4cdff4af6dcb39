package org.socialprescribing.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;

/** What a value says in words that people use. */
public final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Words() {}

  /** A FHIR date in English; as it is where it is not a whole day. */
  public static String day(String date) {
    return date.matches("\\d{4}-\\d{2}-\\d{2}.*")
        ? DAY.format(LocalDate.parse(date.substring(0, 10)))
        : date;
  }

  /** When something is planned: the words, or the days of a period, or how a timing is called. */
  public static String when(Type scheduled) {
    if (scheduled instanceof StringType words) {
      return words.getValueNotNull();
    }
    if (scheduled instanceof Period period) {
      String end = period.hasEnd() ? " to " + day(period.getEndElement()) : "";
      return period.hasStart() ? "from " + day(period.getStartElement()) + end : end.trim();
    }
    return scheduled instanceof Timing timing && timing.getCode().hasText()
        ? timing.getCode().getText()
        : "";
  }

  /** A concept as somebody wrote it, or else as its code is called. */
  public static String of(CodeableConcept concept) {
    if (concept.hasText()) {
      return concept.getText();
    }
    return concept.hasCoding() && concept.getCodingFirstRep().hasDisplay()
        ? concept.getCodingFirstRep().getDisplay()
        : "";
  }

  private static String day(BaseDateTimeType time) {
    return day(time.getValueAsString());
  }
}
