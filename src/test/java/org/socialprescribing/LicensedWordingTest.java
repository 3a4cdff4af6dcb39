package org.socialprescribing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The questions of licensed instruments are nowhere in the project.
 *
 * <p>They are recognised by fingerprints, from which the wording cannot be read: hashes of a few
 * consecutive words.
 */
class LicensedWordingTest {

  private static final Path FINGERPRINTS =
      Path.of("src", "test", "resources", "licensed-wording.csv");
  private static final String SAMPLE = "Nine invented herons read the parish newsletter aloud.";
  private static final List<String> OURS =
      List.of("ig/input", "profiles", "src", "docs", "docker", "bench");
  private static final List<String> TEXT =
      List.of(".fsh", ".md", ".json", ".java", ".html", ".js", ".csv", ".yaml", ".xml", ".sql");

  private final Map<String, String> instruments = new HashMap<>();
  private final List<Integer> lengths = new ArrayList<>();

  LicensedWordingTest() throws IOException {
    for (String line : Files.readAllLines(FINGERPRINTS)) {
      if (!line.startsWith("#")) {
        String[] columns = line.split(";");
        instruments.put(columns[2], columns[0]);
        if (!lengths.contains(Integer.valueOf(columns[1]))) {
          lengths.add(Integer.valueOf(columns[1]));
        }
      }
    }
  }

  // F84.
  @Test
  void isInNoFileOfTheProject() {
    assertThat(texts())
        .hasSizeGreaterThan(300)
        .allSatisfy(file -> assertThat(found(read(file))).as("%s", file).isEmpty());
  }

  @Test
  void isRecognisedWhateverItsCaseAndPunctuation() {
    assertThat(found("...: nine INVENTED herons, read\n the “parish” newsletter aloud"))
        .contains("sample");
    assertThat(found(SAMPLE.replace("herons", "storks"))).isEmpty();
  }

  @Test
  void isKnownForEachLicensedInstrument() {
    assertThat(instruments.values()).contains("PAM", "WEMWBS", "MYCaW", "Wellbeing Star");
  }

  private List<String> found(String text) {
    String[] words = words(text);
    var found = new ArrayList<String>();
    for (int length : lengths) {
      for (int start = 0; start + length <= words.length; start++) {
        String instrument = instruments.get(fingerprint(words, start, length));
        if (instrument != null) {
          found.add(instrument);
        }
      }
    }
    return found;
  }

  private static String[] words(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip()
        .split(" ");
  }

  private static String fingerprint(String[] words, int start, int length) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (int i = start; i < start + length; i++) {
        digest.update(((i == start ? "" : " ") + words[i]).getBytes(StandardCharsets.US_ASCII));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> texts() {
    return OURS.stream()
        .flatMap(LicensedWordingTest::files)
        .filter(file -> TEXT.stream().anyMatch(ending -> file.toString().endsWith(ending)))
        .filter(file -> !file.endsWith("LicensedWordingTest.java"))
        .toList();
  }

  private static Stream<Path> files(String directory) {
    try (var files = Files.walk(Path.of(directory))) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
