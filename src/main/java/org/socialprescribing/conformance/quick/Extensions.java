package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.StructureDefinition.ExtensionContextType;
import org.hl7.fhir.r5.model.StructureDefinition.StructureDefinitionContextComponent;

/**
 * Extensions: those that are defined here, where they may stand; and those of other publishers,
 * which are taken as they come.
 */
final class Extensions {

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9._~\\-/]{1,250}[A-Za-z0-9]");

  /** HL7's own are defined here, or have rules of their own. */
  private static final Pattern OF_HL7 = Pattern.compile("https?://([a-z.]*\\.)?hl7\\.org/.*");

  private static final int KEPT = 1_000;

  private final Definitions definitions;
  private final Rules rules;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /**
   * @param places the elements that it may stand at; {@code Element} for any
   * @param check null when the extension is not defined here
   */
  private record Known(Set<String> places, @Nullable Check check) {}

  Extensions(Definitions definitions, Rules rules) {
    this.definitions = definitions;
    this.rules = rules;
  }

  /**
   * @param isNamed whether the definition at hand names the part, or leaves parts to others
   */
  void require(Node at, Node extension, boolean isNamed, Surroundings surroundings) {
    String url = extension.value("url");
    NotCertain.unless(url != null, "An extension without url");
    if (at.type().equals("Extension")) {
      // Parts of an extension are defined with it.
      NotCertain.unless(isNamed && url.indexOf(':') < 0, "A part that the extension does not have");
      return;
    }
    NotCertain.unless(ADDRESS.matcher(url).matches(), "An extension with an unusual url");
    Known definition = known(url);
    if (definition.check() != null) {
      boolean allowed =
          definition.places().contains("Element")
              || at.path() != null && definition.places().contains(at.path());
      NotCertain.unless(allowed, "An extension in another place");
      definition.check().require(extension, surroundings);
    }
  }

  private Known known(String url) {
    Known found = known.get(url);
    if (found == null) {
      found = find(url);
      if (known.size() >= KEPT) {
        known.clear();
      }
      known.put(url, found);
    }
    return found;
  }

  private Known find(String url) {
    StructureDefinition definition = definitions.find(url);
    if (definition == null) {
      boolean foreign = !OF_HL7.matcher(url).matches();
      return new Known(Set.of(), foreign ? null : Check.never("An unknown extension of HL7"));
    }
    try {
      boolean plain =
          definition.getType().equals("Extension")
              && !definition.hasContextInvariant()
              && !definition.getSnapshot().getElementFirstRep().getIsModifier();
      NotCertain.unless(plain, "An extension with rules of its own");
      return new Known(places(definition), rules.profile(url));
    } catch (NotCertain e) {
      return new Known(Set.of("Element"), Check.never(e.getMessage()));
    }
  }

  private static Set<String> places(StructureDefinition definition) {
    var places = new HashSet<String>();
    for (StructureDefinitionContextComponent context : definition.getContext()) {
      if (context.getType() == ExtensionContextType.ELEMENT && context.getExtension().isEmpty()) {
        places.add(context.getExpression());
      }
    }
    return places;
  }
}
