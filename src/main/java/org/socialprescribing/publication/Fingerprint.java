package org.socialprescribing.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One text for the content of many files: it changes when one of them does.
 *
 * <p>It lets a build that changed nothing of the guide skip the site.
 */
record Fingerprint(String text) {

  /** Of the files below these directories, and of these files. */
  static Fingerprint of(List<Path> inputs) {
    var digest = sha256();
    for (Path input : inputs) {
      for (Path file : files(input)) {
        digest.update((input.relativize(file) + "\n").getBytes());
        digest.update(content(file));
      }
    }
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
  }

  boolean isWrittenIn(Path file) {
    return Files.exists(file) && new String(content(file)).equals(text);
  }

  private static List<Path> files(Path input) {
    if (!Files.exists(input)) {
      return List.of();
    }
    try (var files = Files.walk(input)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
