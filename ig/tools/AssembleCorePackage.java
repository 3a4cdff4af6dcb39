import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MetadataResource;

/** Assembles the package hl7.fhir.r4.core#4.0.1 from HAPI FHIR's class path for offline builds. */
class AssembleCorePackage {

  private static final String PACKAGE = "hl7.fhir.r4.core#4.0.1";

  private static final String MANIFEST =
      """
      {"name": "hl7.fhir.r4.core", "version": "4.0.1", "type": "fhir.core",
       "canonical": "http://hl7.org/fhir", "fhirVersions": ["4.0.1"]}
      """;

  private static final List<String> SOURCES =
      List.of(
          "profile/profiles-types.xml",
          "profile/profiles-resources.xml",
          "profile/profiles-others.xml",
          "extension/extension-definitions.xml",
          "valueset/valuesets.xml",
          "valueset/v3-codesystems.xml",
          "valueset/v2-tables.xml",
          "sp/search-parameters.json");

  /** The one argument is the package cache: a folder in which each package is name#version. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0], PACKAGE);
    if (Files.exists(target)) {
      return;
    }
    // Moved into place when complete, so that a stopped run leaves nothing that looks complete.
    String suffix = ".unfinished-" + ProcessHandle.current().pid();
    Path unfinished = target.resolveSibling(PACKAGE + suffix);
    Path folder = Files.createDirectories(unfinished.resolve("package"));
    FhirContext fhir = FhirContext.forR4();
    List<String> index = new ArrayList<>();
    for (String source : SOURCES) {
      for (Bundle.BundleEntryComponent entry : read(fhir, source).getEntry()) {
        if (entry.getResource() instanceof MetadataResource resource) {
          resource.setText(null);
          index.add(write(fhir, resource, folder));
        }
      }
    }
    String files = String.join(",\n", index);
    String head = "{\"index-version\": 1, \"files\": [\n";
    Files.writeString(folder.resolve(".index.json"), head + files + "]}");
    Files.writeString(folder.resolve("package.json"), MANIFEST);
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    System.out.println("Assembled " + index.size() + " resources in " + target);
  }

  private static Bundle read(FhirContext fhir, String source) throws IOException {
    String path = "/org/hl7/fhir/r4/model/" + source;
    try (InputStream stream = FhirContext.class.getResourceAsStream(path)) {
      IParser parser = source.endsWith(".xml") ? fhir.newXmlParser() : fhir.newJsonParser();
      return parser.parseResource(Bundle.class, stream);
    }
  }

  /** Writes one resource and returns its line of the package's index. */
  private static String write(FhirContext fhir, MetadataResource resource, Path folder)
      throws IOException {
    String type = resource.fhirType();
    String id = resource.getIdElement().getIdPart();
    String file = type + "-" + id + ".json";
    Files.writeString(folder.resolve(file), fhir.newJsonParser().encodeResourceToString(resource));
    return "{\"filename\": \"%s\", \"resourceType\": \"%s\", \"id\": \"%s\", \"url\": \"%s\"}"
        .formatted(file, type, id, resource.getUrl());
  }
}
