package org.socialprescribing.plan.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Fonts, styles and pictures of the page, which come with the program. */
final class ClassPath {

  private ClassPath() {}

  static byte[] bytes(String name) {
    try (InputStream content = ClassPath.class.getResourceAsStream("/plan/" + name)) {
      if (content == null) {
        throw new IllegalStateException("The program lacks plan/" + name);
      }
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
