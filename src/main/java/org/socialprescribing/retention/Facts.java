package org.socialprescribing.retention;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.fhir.Canonical;

/** How the bare facts of a record are written: days, codes and organisations, and no words. */
final class Facts {

  static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private static final int OLDEST_BAND = 90;
  private static final int YEARS_OF_A_BAND = 10;

  private Facts() {}

  /** The day in England; of a month or year alone its first. Null when nothing is said. */
  static @Nullable LocalDate day(@Nullable BaseDateTimeType time) {
    if (time == null || !time.hasValue()) {
      return null;
    }
    String text = time.getValueAsString();
    return text.contains("T")
        ? LocalDate.ofInstant(time.getValue().toInstant(), ENGLAND)
        : LocalDate.parse(text + "-01-01".substring(Math.min(text.length() - 4, 6)));
  }

  static LocalDate stored(Resource version) {
    return LocalDate.ofInstant(version.getMeta().getLastUpdated().toInstant(), ENGLAND);
  }

  /** Ten years of age, such as {@code 70-79}; the oldest together. */
  static @Nullable String ageBand(Patient person, @Nullable LocalDate on) {
    LocalDate born = day(new DateTimeType(person.getBirthDateElement().getValueAsString()));
    if (born == null || on == null) {
      return null;
    }
    long age = ChronoUnit.YEARS.between(born, on);
    long from = age / YEARS_OF_A_BAND * YEARS_OF_A_BAND;
    return age >= OLDEST_BAND
        ? OLDEST_BAND + "+"
        : "%d-%d".formatted(from, from + YEARS_OF_A_BAND - 1);
  }

  /** {@code Type/id} of an organisation, a role or a service; never of a person. */
  static @Nullable String party(Reference reference) {
    var id = reference.getReferenceElement();
    if (!id.hasResourceType() || !id.hasIdPart()) {
      return null;
    }
    return id.getResourceType().equals("Patient")
        ? "person"
        : id.getResourceType() + "/" + id.getIdPart();
  }

  static Stream<String> codes(List<CodeableConcept> concepts) {
    return concepts.stream()
        .flatMap(concept -> concept.getCoding().stream())
        .filter(Coding::hasCode)
        .map(coding -> Objects.toString(coding.getSystem(), "") + "|" + coding.getCode());
  }

  /** The code of an extension of the guide. */
  static @Nullable String code(DomainResource record, String extension) {
    return record.getExtensionsByUrl(Canonical.structureDefinition(extension)).stream()
        .filter(each -> each.getValue() instanceof CodeableConcept)
        .flatMap(each -> ((CodeableConcept) each.getValue()).getCoding().stream())
        .map(Coding::getCode)
        .findFirst()
        .orElse(null);
  }
}
