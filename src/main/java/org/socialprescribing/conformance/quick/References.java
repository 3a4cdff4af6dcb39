package org.socialprescribing.conformance.quick;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.model.ElementDefinition.TypeRefComponent;

/**
 * References that lead to an allowed type: to a record of this server, {@code Patient/1}, or to one
 * in the same bundle.
 */
final class References {

  private static final Pattern LOCAL = Pattern.compile("([A-Z][A-Za-z]+)/[A-Za-z0-9\\-.]{1,64}");

  private References() {}

  /** The check for a reference that a definition allows to have some targets. */
  static Check to(TypeRefComponent type, Definitions definitions) {
    NotCertain.unless(!type.hasAggregation(), "A reference that must be bundled or contained");
    Set<String> allowed = new HashSet<>();
    for (CanonicalType target : type.getTargetProfile()) {
      allowed.add(definitions.profile(target.getValue()).getType());
    }
    boolean any = allowed.isEmpty() || allowed.contains("Resource");
    return (node, surroundings) -> {
      NotCertain.unless(node.first("type") == null, "A reference that names its type");
      String reference = node.value("reference");
      if (reference != null) {
        String target = target(reference, surroundings);
        NotCertain.unless(
            any ? definitions.isResourceType(target) : allowed.contains(target),
            "A reference to a type that may be wrong");
      }
    };
  }

  private static String target(String reference, Surroundings surroundings) {
    String bundled = surroundings.bundled().get(reference);
    if (bundled != null) {
      return bundled;
    }
    Matcher local = LOCAL.matcher(reference);
    NotCertain.unless(local.matches(), "A reference in another form");
    return local.group(1);
  }
}
