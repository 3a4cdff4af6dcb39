package org.socialprescribing.publication.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The guide's artefacts, with snapshots, as an installable FHIR package; the examples stand in its
 * folder {@code example}.
 *
 * <p>The same artefacts always give the same bytes, so that a release can be checked by building it
 * again.
 */
public final class GuidePackage {

  private static final String MANIFEST = "package.json";

  /** Contents by path within the archive, in the order in which they are written. */
  private final Map<String, byte[]> files;

  private GuidePackage(Map<String, byte[]> files) {
    this.files = files;
  }

  /**
   * @param profiles the compiled guide: {@code package.json}, one JSON file for each artefact, and
   *     the folder {@code examples}
   */
  public static GuidePackage of(Path profiles) throws IOException {
    var files = new TreeMap<String, byte[]>();
    files.put("package/" + MANIFEST, Files.readAllBytes(profiles.resolve(MANIFEST)));
    add(files, "package/", artefacts(profiles));
    add(files, "package/example/", artefacts(profiles.resolve("examples")));
    return new GuidePackage(files);
  }

  /** Writes the archive, and the folders above it. */
  public void write(Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    try (var archive = new Archive(Files.newOutputStream(target))) {
      for (var file : files.entrySet()) {
        archive.add(file.getKey(), file.getValue());
      }
    }
  }

  private static void add(Map<String, byte[]> files, String folder, List<Path> artefacts)
      throws IOException {
    var index = new PackageIndex();
    for (Path artefact : artefacts) {
      byte[] content = Files.readAllBytes(artefact);
      files.put(folder + artefact.getFileName(), content);
      index.add(artefact.getFileName().toString(), content);
    }
    files.put(folder + ".index.json", index.json());
  }

  private static List<Path> artefacts(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.endsWith(MANIFEST))
          .sorted()
          .toList();
    }
  }
}
