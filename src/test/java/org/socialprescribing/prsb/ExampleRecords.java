package org.socialprescribing.prsb;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;

/** The guide's examples as the records that somebody may see. */
final class ExampleRecords implements RecordLookup {

  static final FhirContext FHIR = FhirContext.forR4Cached();

  private static final Path EXAMPLES = Path.of("profiles", "examples");

  private final Map<String, Resource> records = new LinkedHashMap<>();

  ExampleRecords() {
    try (var files = Files.list(EXAMPLES)) {
      files.sorted().map(ExampleRecords::parse).forEach(this::put);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes one record. */
  <T extends Resource> ExampleRecords with(Class<T> type, String id, Consumer<T> change) {
    change.accept(type.cast(records.get(type.getSimpleName() + "/" + id)));
    return this;
  }

  /** Takes one record away. */
  ExampleRecords without(String key) {
    records.remove(key);
    return this;
  }

  ExampleRecords put(Resource resource) {
    records.put(GatheredRecord.key(resource), resource);
    return this;
  }

  /** The ids of the examples that are referrals to link workers or onward. */
  List<String> referrals() {
    return records.values().stream()
        .filter(ServiceRequest.class::isInstance)
        .map(ServiceRequest.class::cast)
        .filter(request -> request.getIntent() == ServiceRequestIntent.ORDER)
        .map(request -> request.getIdElement().getIdPart())
        .toList();
  }

  ServiceRequest referral(String id) {
    return (ServiceRequest) records.get("ServiceRequest/" + id);
  }

  @Override
  public Optional<Resource> find(Reference reference) {
    return Optional.ofNullable(records.get(String.valueOf(reference.getReference())));
  }

  @Override
  public <T extends Resource> List<T> about(Reference person, Class<T> type) {
    return records.values().stream()
        .filter(type::isInstance)
        .filter(resource -> refersTo(resource, person.getReference()))
        .map(type::cast)
        .toList();
  }

  /** By the elements that hold the person in the resources of this guide. */
  private static boolean refersTo(Resource resource, String person) {
    return List.of("subject", "patient", "for").stream()
        .map(resource::getNamedProperty)
        .filter(Objects::nonNull)
        .flatMap(property -> property.getValues().stream())
        .filter(Reference.class::isInstance)
        .anyMatch(subject -> person.equals(((Reference) subject).getReference()));
  }

  private static Resource parse(Path file) {
    try {
      return (Resource) FHIR.newJsonParser().parseResource(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
