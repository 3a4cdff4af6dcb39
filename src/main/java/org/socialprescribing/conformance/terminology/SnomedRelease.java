package org.socialprescribing.conformance.terminology;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialprescribing.conformance.UnusableSetting;

/**
 * A release of SNOMED CT that a site has put on this machine: the active concepts, and the members
 * of the reference sets that the guide names.
 *
 * <p>Read once from the snapshot files of Release Format 2. Of expressions only {@code ^reference
 * set} can be answered; hierarchies are not read.
 */
public final class SnomedRelease implements SnomedCt {

  private static final Pattern CONCEPTS = Pattern.compile("x?sct2_Concept_.*Snapshot.*\\.txt");
  private static final Pattern REFERENCE_SETS =
      Pattern.compile("x?der2_Refset_.*Simple.*Snapshot.*\\.txt");

  /** A reference set, perhaps with its name: {@code ^ 1373501000000105 |name|}. */
  private static final Pattern MEMBER_OF = Pattern.compile("\\s*\\^\\s*(\\d{6,18})\\s*(\\|.*)?");

  // Columns of Release Format 2.
  private static final int ID = 0;
  private static final int ACTIVE = 2;
  private static final int REFERENCE_SET = 4;
  private static final int MEMBER = 5;

  private final Ids concepts = new Ids();
  private final Map<Long, Ids> members = new HashMap<>();

  private SnomedRelease() {}

  /**
   * @param folder one edition's snapshot, such as the unpacked UK edition; the files may lie at any
   *     depth
   * @param expressions those that will be asked for
   */
  public static SnomedRelease read(Path folder, Set<String> expressions) {
    var release = new SnomedRelease();
    var wanted = new HashMap<Long, Ids>();
    for (String expression : expressions) {
      Matcher memberOf = MEMBER_OF.matcher(expression);
      if (memberOf.matches()) {
        wanted.put(Long.valueOf(memberOf.group(1)), new Ids());
      }
    }
    try {
      for (Path file : files(folder, CONCEPTS)) {
        readActive(file, row -> release.concepts.add(Long.parseLong(row[ID])));
      }
      for (Path file : files(folder, REFERENCE_SETS)) {
        readActive(
            file,
            row -> {
              Ids ids = wanted.get(Long.valueOf(row[REFERENCE_SET]));
              if (ids != null) {
                ids.add(Long.parseLong(row[MEMBER]));
              }
            });
      }
    } catch (IOException | RuntimeException e) {
      throw unusable(folder, "cannot be read as a SNOMED CT release", e);
    }
    if (release.concepts.complete().size() == 0) {
      throw unusable(folder, "holds no snapshot of SNOMED CT concepts", null);
    }
    // A reference set without members is not part of this release, which then cannot say.
    wanted.forEach(
        (id, ids) -> {
          if (ids.complete().size() > 0) {
            release.members.put(id, ids);
          }
        });
    return release;
  }

  /** How many concepts are active. */
  public int size() {
    return concepts.size();
  }

  @Override
  public Answer isActive(String code) {
    return code.matches("\\d{6,18}") && concepts.contains(Long.parseLong(code))
        ? Answer.YES
        : Answer.NO;
  }

  @Override
  public Answer isMember(String code, String expression) {
    Matcher memberOf = MEMBER_OF.matcher(expression);
    Ids ids = memberOf.matches() ? members.get(Long.valueOf(memberOf.group(1))) : null;
    if (ids == null) {
      return Answer.UNKNOWN;
    }
    return code.matches("\\d{6,18}") && ids.contains(Long.parseLong(code)) ? Answer.YES : Answer.NO;
  }

  private static List<Path> files(Path folder, Pattern name) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> name.matcher(file.getFileName().toString()).matches()).toList();
    }
  }

  private static void readActive(Path file, Consumer<String[]> row) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines.readLine(); // The names of the columns.
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t");
        if (columns[ACTIVE].equals("1")) {
          row.accept(columns);
        }
      }
    }
  }

  private static UnusableSetting unusable(Path folder, String problem, Exception cause) {
    return new UnusableSetting(
        "social-prescribing.terminology.snomed-release: %s %s.".formatted(folder, problem),
        "Name the folder into which a release was unpacked, with Snapshot/Terminology/sct2_Concept_…Snapshot….txt somewhere below it, or remove the setting.",
        cause);
  }
}
