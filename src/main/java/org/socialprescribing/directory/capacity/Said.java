package org.socialprescribing.directory.capacity;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.fhir.Canonical;

/**
 * What a service says about its capacity.
 *
 * @param id {@code HealthcareService/id}
 * @param organisation {@code Organization/id}
 * @param active whether people can be sent there
 * @param state a code of {@code capacity-state}; null where it says nothing
 * @param places free on the day {@code asOf}; null where nobody knows
 * @param weeks how long a person waits; null where nobody knows
 */
record Said(
    String id,
    @Nullable String organisation,
    boolean active,
    @Nullable String state,
    @Nullable Integer places,
    @Nullable Integer weeks,
    @Nullable LocalDate asOf) {

  private static final String CAPACITY = Canonical.structureDefinition("service-capacity");

  static Said of(HealthcareService service) {
    Extension capacity = service.getExtensionByUrl(CAPACITY);
    return new Said(
        "HealthcareService/" + service.getIdElement().getIdPart(),
        service.getProvidedBy().getReferenceElement().hasIdPart()
            ? "Organization/" + service.getProvidedBy().getReferenceElement().getIdPart()
            : null,
        !service.hasActive() || service.getActive(),
        part(capacity, "status", Type::primitiveValue),
        part(capacity, "places", Said::whole),
        part(capacity, "weeksOfWait", Said::whole),
        part(capacity, "asOf", day -> EnglishDays.firstOf((DateType) day)));
  }

  private static <T> @Nullable T part(
      @Nullable Extension capacity, String name, Function<Type, T> read) {
    return Optional.ofNullable(capacity)
        .map(said -> said.getExtensionByUrl(name))
        .map(Extension::getValue)
        .map(read)
        .orElse(null);
  }

  private static Integer whole(Type value) {
    return ((UnsignedIntType) value).getValue();
  }
}
