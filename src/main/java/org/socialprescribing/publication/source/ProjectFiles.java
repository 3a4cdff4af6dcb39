package org.socialprescribing.publication.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's files, read whole and in the order of their names. */
final class ProjectFiles {

  private ProjectFiles() {}

  /** The files below a directory with this ending; none where the directory does not exist. */
  static List<Path> below(Path directory, String ending) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files in a directory itself with this ending. */
  static List<Path> in(Path directory, String ending) {
    return below(directory, ending).stream()
        .filter(file -> file.getParent().equals(directory))
        .toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
