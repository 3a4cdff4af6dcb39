package org.socialprescribing.prsb;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Resource;

/**
 * The record behind one referral, by its parts; a part that the referral does not have is empty.
 */
final class GatheredRecord {

  private static final String IN_ERROR = "entered-in-error";

  private final Map<RecordPart, Map<String, Resource>> parts = new EnumMap<>(RecordPart.class);
  private final Set<RecordPart> standIns = EnumSet.noneOf(RecordPart.class);

  /** The records of a part, each once. */
  List<Resource> of(RecordPart part) {
    return List.copyOf(parts.getOrDefault(part, Map.of()).values());
  }

  /** The records of a part that are of this type. */
  <T extends Resource> List<T> of(RecordPart part, Class<T> type) {
    return of(part).stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Adds records, but none that was entered in error. */
  void add(RecordPart part, List<? extends Resource> records) {
    var known = parts.computeIfAbsent(part, none -> new LinkedHashMap<>());
    records.stream()
        .filter(resource -> !isInError(resource))
        .forEach(resource -> known.putIfAbsent(key(resource), resource));
  }

  /** What stands in for a part that has stayed empty, and may say some of it. */
  void addInstead(RecordPart part, List<? extends Resource> records) {
    if (of(part).isEmpty()) {
      add(part, records);
      standIns.add(part);
    }
  }

  /** Whether other records stand in for those that the part should consist of. */
  boolean isStoodInFor(RecordPart part) {
    return standIns.contains(part);
  }

  /** Those of one part that make another. */
  void addFrom(RecordPart part, RecordPart source, Predicate<Resource> condition) {
    add(part, of(source).stream().filter(condition).toList());
  }

  static boolean isInError(Resource resource) {
    var status = resource.getNamedProperty("status");
    boolean byStatus =
        status != null
            && status.getValues().stream()
                .anyMatch(value -> IN_ERROR.equals(value.primitiveValue()));
    return byStatus
        || (resource instanceof Condition need
            && need.getVerificationStatus().getCoding().stream()
                .anyMatch(coding -> IN_ERROR.equals(coding.getCode())));
  }

  /** Type and id. */
  static String key(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }
}
