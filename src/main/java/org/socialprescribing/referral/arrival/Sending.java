package org.socialprescribing.referral.arrival;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.referral.register.Names;

/** What is sent together; references lead to its own entries or to records that are stored. */
record Sending(List<BundleEntryComponent> entries) {

  static Sending alone() {
    return new Sending(List.of());
  }

  static Sending of(Bundle bundle) {
    return new Sending(bundle.getEntry());
  }

  /** The entries that make new records. */
  List<BundleEntryComponent> created() {
    return entries.stream()
        .filter(entry -> entry.getRequest().getMethod() == HTTPVerb.POST && entry.hasResource())
        .toList();
  }

  /** The entry that a reference leads to. */
  Optional<BundleEntryComponent> entry(Reference reference) {
    return entries.stream()
        .filter(entry -> entry.hasFullUrl() && entry.hasResource())
        .filter(entry -> entry.getFullUrl().equals(reference.getReference()))
        .findFirst();
  }

  /** The stored record that a reference names by its id. */
  Optional<String> stored(Reference reference) {
    return entry(reference).isPresent()
        ? Optional.empty()
        : Optional.ofNullable(Names.of(reference));
  }

  /** The numbers of the record that a reference leads to. */
  List<Identifier> numbers(Reference reference) {
    return entry(reference)
        .map(BundleEntryComponent::getResource)
        .map(Resource.class::cast)
        .map(Kind::numbers)
        .orElse(List.of());
  }
}
