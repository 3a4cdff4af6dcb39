package org.socialprescribing.traceability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the project, in an order that does not change. */
final class ProjectTree {

  private final Path root;

  /**
   * @param root the directory that holds {@code ig}, {@code profiles} and {@code src}
   */
  ProjectTree(Path root) {
    this.root = root;
  }

  List<Path> files(String directory, String ending) {
    try (var files = Files.walk(root.resolve(directory))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return root.resolve(name);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
