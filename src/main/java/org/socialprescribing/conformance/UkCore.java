package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.npm.NpmPackage;

/**
 * UK Core, where a site enforces it: its definitions, and which of its profiles each of ours says
 * that it complies with.
 *
 * <p>The package is the site's, since UK Core has publishers and releases of its own
 * (docs/decisions/0003).
 */
final class UkCore {

  private static final String COMPLIES_WITH =
      "http://hl7.org/fhir/StructureDefinition/structuredefinition-compliesWithProfile";

  private static final String SETTING = "social-prescribing.conformance.uk-core-package";

  private final List<MetadataResource> definitions;
  private final Map<String, String> profiles;

  private UkCore(List<MetadataResource> definitions, Map<String, String> profiles) {
    this.definitions = List.copyOf(definitions);
    this.profiles = Map.copyOf(profiles);
  }

  static UkCore notEnforced() {
    return new UkCore(List.of(), Map.of());
  }

  /**
   * @param archive a FHIR package, as a {@code .tgz}
   */
  static UkCore load(FhirContext fhir, Guide guide, Path archive) {
    if (!Files.isRegularFile(archive)) {
      throw unusable(archive, "there is no such file", null);
    }
    List<MetadataResource> definitions;
    try (InputStream content = Files.newInputStream(archive)) {
      definitions = definitions(fhir, NpmPackage.fromPackage(content));
    } catch (IOException | RuntimeException e) {
      throw unusable(archive, "it is no FHIR package", e);
    }
    var offered = new HashSet<String>();
    definitions.forEach(definition -> offered.add(definition.getUrl()));
    Map<String, String> profiles = declared(guide);
    profiles.values().stream()
        .filter(profile -> !offered.contains(profile))
        .findFirst()
        .ifPresent(
            missing -> {
              throw unusable(archive, "it does not hold " + missing, null);
            });
    return new UkCore(definitions, profiles);
  }

  boolean isEnforced() {
    return !profiles.isEmpty();
  }

  List<MetadataResource> definitions() {
    return definitions;
  }

  /** The canonical of UK Core's profile by the canonical of ours. */
  Map<String, String> profiles() {
    return profiles;
  }

  private static Map<String, String> declared(Guide guide) {
    var profiles = new HashMap<String, String>();
    guide
        .all(StructureDefinition.class)
        .filter(profile -> profile.hasExtension(COMPLIES_WITH))
        .forEach(
            profile ->
                profiles.put(
                    profile.getUrl(),
                    profile.getExtensionByUrl(COMPLIES_WITH).getValue().primitiveValue()));
    return profiles;
  }

  private static List<MetadataResource> definitions(FhirContext fhir, NpmPackage content)
      throws IOException {
    var definitions = new ArrayList<MetadataResource>();
    for (String name : content.listResources("StructureDefinition", "ValueSet", "CodeSystem")) {
      definitions.add(
          (MetadataResource) fhir.newJsonParser().parseResource(content.load("package", name)));
    }
    return definitions;
  }

  private static UnusableSetting unusable(Path archive, String problem, Exception cause) {
    return new UnusableSetting(
        "%s: %s: %s.".formatted(SETTING, archive, problem),
        "Name the file of a UK Core package, such as fhir.r4.ukcore.stu2-2.0.2.tgz, or remove the setting.",
        cause);
  }
}
