package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.fhir.Canonical;

/** How records, days and codes are written in the tables. */
public final class Names {

  private Names() {}

  /** {@code Type/id}. */
  static String of(Resource record) {
    return record.fhirType() + "/" + record.getIdElement().getIdPart();
  }

  /** {@code Type/id} of what is referred to; null when it is named in words only. */
  static @Nullable String of(@Nullable Reference reference) {
    if (reference == null) {
      return null;
    }
    var id = reference.getReferenceElement();
    return id.hasResourceType() && id.hasIdPart()
        ? id.getResourceType() + "/" + id.getIdPart()
        : null;
  }

  static List<String> of(List<Reference> references) {
    return references.stream().map(Names::of).filter(Objects::nonNull).distinct().sorted().toList();
  }

  /**
   * The key that stands for a record in the tables: the first 64 bits of its name's SHA-256. Among
   * a thousand million records two have the same one with a probability of 3 in 100.
   */
  public static long key(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }

  static @Nullable Long keyOrNull(@Nullable String name) {
    return name == null ? null : key(name);
  }

  static int version(Resource record) {
    return record.getIdElement().getVersionIdPartAsLong().intValue();
  }

  static Instant storedAt(Resource version) {
    return version.getMeta().getLastUpdated().toInstant();
  }

  /** The day in England; of a month or a year its first. Null when nothing is said. */
  static @Nullable LocalDate day(@Nullable BaseDateTimeType time) {
    if (time == null || !time.hasValue()) {
      return null;
    }
    String text = time.getValueAsString();
    return text.contains("T") ? day(time.getValue().toInstant()) : dayOf(text);
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, EnglishDays.ENGLAND);
  }

  /** A day that may lack its day and month. */
  static LocalDate dayOf(String text) {
    return LocalDate.parse(text + "-01-01".substring(Math.min(text.length() - 4, 6)));
  }

  /** The moment; of a day alone its beginning in England. */
  static Optional<Instant> moment(@Nullable BaseDateTimeType time) {
    if (time == null || !time.hasValue()) {
      return Optional.empty();
    }
    return Optional.of(
        time.getValueAsString().contains("T")
            ? time.getValue().toInstant()
            : Objects.requireNonNull(day(time)).atStartOfDay(EnglishDays.ENGLAND).toInstant());
  }

  static Stream<Extension> extensions(DomainResource record, String name) {
    return record.getExtensionsByUrl(Canonical.structureDefinition(name)).stream();
  }

  /** The first code of an extension of the guide. */
  static @Nullable String code(DomainResource record, String extension) {
    return extensions(record, extension)
        .map(Extension::getValue)
        .filter(CodeableConcept.class::isInstance)
        .flatMap(value -> codes(List.of((CodeableConcept) value)).stream())
        .findFirst()
        .orElse(null);
  }

  static List<String> codes(List<CodeableConcept> concepts) {
    return concepts.stream()
        .flatMap(concept -> concept.getCoding().stream())
        .map(Coding::getCode)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  static Optional<Type> part(Extension whole, String name) {
    return whole.getExtensionsByUrl(name).stream().map(Extension::getValue).findFirst();
  }
}
