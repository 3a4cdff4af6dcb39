package org.socialprescribing.publication;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Writes the guide's site; the Maven build runs it once the classes are compiled.
 *
 * <p>Arguments: the project's directory, and the directory of the compiled classes. The site goes
 * to {@code static/ig} below the latter, where Spring Boot serves it.
 */
public final class PublishGuide {

  private static final List<String> INPUTS =
      List.of(
          "profiles",
          "ig/input",
          "ig/sushi-config.yaml",
          "src/main/java",
          "src/test/java",
          "src/test/resources/warned",
          "src/test/resources/invalid");
  private static final List<String> COMPILED =
      List.of("org/socialprescribing", "publication", "META-INF/services", "guide");

  private PublishGuide() {}

  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]);
    Path classes = Path.of(arguments[1]);
    Path directory = classes.resolve("static/ig");
    Path written = classes.resolveSibling("guide-site.sha256");
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);

    Fingerprint inputs =
        Fingerprint.of(
            Stream.concat(
                    INPUTS.stream().map(project::resolve), COMPILED.stream().map(classes::resolve))
                .toList());
    if (Files.exists(directory.resolve("index.html")) && inputs.isWrittenIn(written)) {
      return;
    }
    Site site = Site.of(project);
    FileSystemUtils.deleteRecursively(directory); // Pages of what the guide no longer has.
    site.write(directory);
    Files.writeString(written, inputs.text());
    LoggerFactory.getLogger(PublishGuide.class)
        .warn("The guide's site has {} pages: {}", site.pages().size(), directory);
  }
}
