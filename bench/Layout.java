import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A way to start the program: compiled classes, or the unpacked jar as in the container. */
record Layout(String name, List<String> arguments) {

  static Layout classes() throws IOException {
    return classesAfter("target/classes");
  }

  /** With other classes before them. */
  static Layout classesAfter(String others) throws IOException {
    Path list = Path.of("target", "classpath.txt");
    if (!Files.exists(list) || !Files.exists(Bench.BUNDLE)) {
      throw new IOException("Run this from the project root, after the Maven command in bench/README.md");
    }
    String path = others + ":target/classes:" + Files.readString(list).strip();
    return new Layout("classes", List.of("-cp", path, "org.socialprescribing.SocialPrescribingServer"));
  }

  /** Present after {@code java -Djarmode=tools -jar target/*.jar extract --destination target/extracted}. */
  static List<Layout> extracted() throws IOException {
    Path directory = Path.of("target", "extracted");
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .map(jar -> new Layout("unpacked jar", List.of("-jar", jar.toString())))
          .toList();
    }
  }
}
