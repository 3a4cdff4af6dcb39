package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.socialprescribing.returns.Deprivation;

/** What returns need of a person: who it is in figures, never a name or a number. */
final class PersonReading {

  private static final String ETHNIC_CATEGORY =
      "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory";

  private PersonReading() {}

  static Said.Person of(Patient person, Deprivation deprivation) {
    return new Said.Person(
        person.hasBirthDate() ? Names.dayOf(person.getBirthDateElement().getValueAsString()) : null,
        person.hasGender() ? person.getGender().toCode() : null,
        ethnicity(person),
        tenth(person, deprivation),
        Names.of(person.getGeneralPractitionerFirstRep()),
        replacedBy(person),
        died(person));
  }

  private static @Nullable String ethnicity(Patient person) {
    return person.getExtensionsByUrl(ETHNIC_CATEGORY).stream()
        .filter(said -> said.getValue() instanceof CodeableConcept)
        .flatMap(said -> Names.codes(List.of((CodeableConcept) said.getValue())).stream())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Integer tenth(Patient person, Deprivation deprivation) {
    return person.getAddress().stream()
        .filter(address -> address.getUse() != Address.AddressUse.OLD && address.hasPostalCode())
        .map(address -> deprivation.tenthOf(address.getPostalCode()))
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate died(Patient person) {
    return person.getDeceased() instanceof DateTimeType died ? Names.day(died) : null;
  }

  /** FHIR R4, Patient.link: the other record stands for this person from now on. */
  private static @Nullable String replacedBy(Patient person) {
    return person.getLink().stream()
        .filter(link -> link.getType() == LinkType.REPLACEDBY)
        .map(link -> Names.of(link.getOther()))
        .filter(other -> other != null && other.startsWith("Patient/"))
        .findFirst()
        .orElse(null);
  }
}
