package org.socialprescribing.directory.feed;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.google.common.base.Suppliers;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.WriteGuard;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Brings records into the text in which they are stored, and has them judged by it; what has been
 * accepted lately is not judged again.
 */
final class Preparation {

  /** A few hundred bytes each. */
  private static final int KEPT = 20_000;

  private final FhirContext fhir;
  private final Supplier<Optional<WriteGuard>> guard;
  private final Map<String, Accepted> accepted = Collections.synchronizedMap(new Lately());

  /**
   * @param guard nothing where the guide is not enforced
   */
  Preparation(FhirContext fhir, ObjectProvider<WriteGuard> guard) {
    this.fhir = fhir;
    this.guard = Suppliers.memoize(() -> Optional.ofNullable(guard.getIfAvailable()));
  }

  private record Accepted(String hash, Set<String> references) {}

  /** By the name of the record. */
  private static final class Lately extends LinkedHashMap<String, Accepted> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Accepted> eldest) {
      return size() > KEPT;
    }
  }

  /**
   * @throws org.socialprescribing.conformance.explain.RefusedRequest when the guide refuses it
   */
  PreparedRecord prepare(Resource resource) {
    IParser parser = fhir.newJsonParser();
    parser.setDontEncodeElements(List.of("id", resource.fhirType() + ".meta"));
    String text = parser.encodeResourceToString(resource);
    String hash = Hashing.sha256().hashUnencodedChars(text).toString();
    String name = PreparedRecord.name(resource);
    Accepted before = accepted.get(name);
    if (before == null || !before.hash().equals(hash)) {
      guard.get().ifPresent(door -> door.accept(resource, text.getBytes(StandardCharsets.UTF_8)));
      before = new Accepted(hash, references(resource));
      accepted.put(name, before);
    }
    return new PreparedRecord(resource, text, hash, before.references());
  }

  private Set<String> references(Resource resource) {
    return fhir.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
        .map(Reference::getReferenceElement)
        .filter(id -> id.hasResourceType() && id.hasIdPart() && !id.isAbsolute())
        .map(id -> id.getResourceType() + "/" + id.getIdPart())
        .collect(Collectors.toUnmodifiableSet());
  }
}
