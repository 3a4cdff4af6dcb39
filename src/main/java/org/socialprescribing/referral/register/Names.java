package org.socialprescribing.referral.register;

import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;

/** How records, references and moments are written in the tables. */
public final class Names {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private Names() {}

  /** {@code Type/id}. */
  public static String of(Resource record) {
    return record.fhirType() + "/" + record.getIdElement().getIdPart();
  }

  /** {@code Type/id} of what is referred to; null when it is named in words only. */
  public static @Nullable String of(Reference reference) {
    var id = reference.getReferenceElement();
    return id.hasResourceType() && id.hasIdPart()
        ? id.getResourceType() + "/" + id.getIdPart()
        : null;
  }

  static String[] of(List<Reference> references) {
    return references.stream().map(Names::of).filter(Objects::nonNull).toArray(String[]::new);
  }

  static long version(Resource record) {
    return record.getIdElement().getVersionIdPartAsLong();
  }

  /** The moment; of a day alone its beginning in England. Null when there is none. */
  public static @Nullable Timestamp moment(@Nullable BaseDateTimeType time) {
    if (time == null || !time.hasValue()) {
      return null;
    }
    String text = time.getValueAsString();
    if (text.contains("T")) {
      return Timestamp.from(time.getValue().toInstant());
    }
    String day = text + "-01-01".substring(Math.min(text.length() - 4, 6));
    return Timestamp.from(LocalDate.parse(day).atStartOfDay(ENGLAND).toInstant());
  }

  /** The values of an extension of the guide. */
  public static Stream<Type> values(DomainResource record, String extension) {
    return record.getExtensionsByUrl(Canonical.structureDefinition(extension)).stream()
        .map(Extension::getValue)
        .filter(Objects::nonNull);
  }

  /** Each code alone and, as a search may name it, as {@code system|code}. */
  static String[] tokens(List<CodeableConcept> concepts) {
    return concepts.stream()
        .flatMap(concept -> concept.getCoding().stream())
        .filter(Coding::hasCode)
        .flatMap(
            coding ->
                coding.hasSystem()
                    ? Stream.of(coding.getCode(), coding.getSystem() + "|" + coding.getCode())
                    : Stream.of(coding.getCode()))
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  static Stream<String> codes(List<CodeableConcept> concepts) {
    return concepts.stream()
        .flatMap(concept -> concept.getCoding().stream())
        .map(coding -> coding.getCode())
        .filter(Objects::nonNull);
  }
}
