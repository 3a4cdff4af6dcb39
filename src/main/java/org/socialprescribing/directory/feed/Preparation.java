package org.socialprescribing.directory.feed;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.google.common.base.Suppliers;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.WriteGuard;
import org.springframework.beans.factory.ObjectProvider;

/** Brings records into the text in which they are stored, and has them judged by it. */
final class Preparation {

  private final FhirContext fhir;
  private final Supplier<Optional<WriteGuard>> guard;

  /**
   * @param guard nothing where the guide is not enforced
   */
  Preparation(FhirContext fhir, ObjectProvider<WriteGuard> guard) {
    this.fhir = fhir;
    this.guard = Suppliers.memoize(() -> Optional.ofNullable(guard.getIfAvailable()));
  }

  /**
   * @throws org.socialprescribing.conformance.explain.RefusedRequest when the guide refuses it
   */
  PreparedRecord prepare(Resource resource) {
    IParser parser = fhir.newJsonParser();
    parser.setDontEncodeElements(List.of("id", resource.fhirType() + ".meta"));
    String text = parser.encodeResourceToString(resource);
    guard.get().ifPresent(door -> door.accept(resource, text.getBytes(StandardCharsets.UTF_8)));
    String hash = Hashing.sha256().hashUnencodedChars(text).toString();
    return new PreparedRecord(resource, text, hash, references(resource));
  }

  private Set<String> references(Resource resource) {
    return fhir.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
        .map(Reference::getReferenceElement)
        .filter(id -> id.hasResourceType() && id.hasIdPart() && !id.isAbsolute())
        .map(id -> id.getResourceType() + "/" + id.getIdPart())
        .collect(Collectors.toUnmodifiableSet());
  }
}
