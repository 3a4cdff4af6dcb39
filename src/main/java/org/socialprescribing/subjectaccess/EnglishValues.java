package org.socialprescribing.subjectaccess;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;

/** Values as people write them: days in English, words in place of codes. */
final class EnglishValues {

  static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
  private static final int WHOLE_DAY = 10;

  private final Terms terms;

  EnglishValues(Terms terms) {
    this.terms = terms;
  }

  /** Empty where the value is better shown part by part. */
  Optional<String> of(Base value) {
    if (value instanceof CodeableConcept concept) {
      return Optional.of(concept(concept));
    }
    if (value instanceof Coding coding) {
      return Optional.of(terms.of(coding));
    }
    if (value instanceof Narrative narrative) {
      return Optional.of(narrative.getDiv().allText().strip());
    }
    if (value instanceof BooleanType yes) {
      return Optional.of(yes.booleanValue() ? "yes" : "no");
    }
    if (value instanceof BaseDateTimeType time) {
      return Optional.of(day(time));
    }
    if (value instanceof PrimitiveType<?> primitive) {
      return Optional.ofNullable(primitive.getValueAsString());
    }
    return Optional.ofNullable(parts(value));
  }

  /** Somebody's words, and what the codes beside them say. */
  private String concept(CodeableConcept concept) {
    String coded =
        concept.getCoding().stream().map(terms::of).distinct().collect(Collectors.joining(", "));
    if (!concept.hasText()) {
      return coded;
    }
    return coded.isEmpty() || coded.equals(concept.getText())
        ? concept.getText()
        : "%s (%s)".formatted(concept.getText(), coded);
  }

  private static String parts(Base value) {
    if (value instanceof HumanName name) {
      return name.getNameAsSingleString();
    }
    if (value instanceof ContactPoint contact) {
      return contact.getValue();
    }
    if (value instanceof Address address) {
      return Stream.concat(
              address.getLine().stream().map(line -> line.getValue()),
              Stream.of(address.getCity(), address.getDistrict(), address.getPostalCode()))
          .filter(part -> part != null && !part.isBlank())
          .collect(Collectors.joining(", "));
    }
    if (value instanceof Identifier identifier) {
      return identifier.getValue();
    }
    if (value instanceof Period period) {
      return (period.hasStart() ? "from " + day(period.getStartElement()) : "")
          + (period.hasEnd() ? " to " + day(period.getEndElement()) : "");
    }
    if (value instanceof Quantity quantity && quantity.hasValue()) {
      return quantity.getValue().toPlainString()
          + (quantity.hasUnit() ? " " + quantity.getUnit() : "");
    }
    return null;
  }

  /** A day, or a moment in England; a month or a year as it stands. */
  static String day(BaseDateTimeType time) {
    String text = time.getValueAsString();
    if (text == null) {
      return "";
    }
    if (text.length() < WHOLE_DAY) {
      return text;
    }
    return text.contains("T")
        ? MOMENT.format(ZonedDateTime.ofInstant(time.getValue().toInstant(), ENGLAND))
        : DAY.format(LocalDate.parse(text));
  }
}
