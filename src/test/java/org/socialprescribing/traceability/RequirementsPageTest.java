package org.socialprescribing.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of requirements is true: it lists all, and only what really speaks of them. */
class RequirementsPageTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)");
  private static final Pattern ROW = Pattern.compile("<tr id=\"F(\\d+)\">");

  private final Requirements ofThisProject = new Requirements(new ProjectTree(Path.of("")));

  @Test
  void listsEachOfThe120RequirementsOnce() {
    var rows = ROW.matcher(new RequirementsPage(ofThisProject).html()).results();

    assertThat(rows.map(row -> Integer.valueOf(row.group(1))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 120).boxed().toList());
  }

  @Test
  void nothingInTheProjectNamesARequirementThatDoesNotExist() {
    assertThat(ofThisProject.mentioned())
        .isNotEmpty()
        .allMatch(number -> number >= 1 && number <= 120);
  }

  @Test
  void linksToArtefactsAndPagesThatExist() {
    var links = LINK.matcher(new RequirementsPage(ofThisProject).html()).results();

    assertThat(links.map(link -> link.group(1)).distinct())
        .isNotEmpty()
        .allSatisfy(RequirementsPageTest::assertExists);
  }

  @Test
  void aTestShowsWhatItsCommentNames(@TempDir Path project) throws Exception {
    write(
        project,
        "src/test/java/WaitingIT.java",
        "/** Waiting. F39. */ class WaitingIT { @Test void x() {} }");

    assertThat(standing(project, 39)).isEqualTo(Standing.SHOWN);
    assertThat(standing(project, 40)).isEqualTo(Standing.NOT_YET);
  }

  @Test
  void aTestIsNamedByTheMethodThatTheCommentStandsBefore(@TempDir Path project) throws Exception {
    write(
        project,
        "src/test/java/WaitingIT.java",
        "class WaitingIT {\n // F39 to F41\n @Test void waitsNineDays() {} }");

    assertThat(requirements(project).of(new Requirement(40, "", ""), Kind.TEST))
        .extracting(Mention::label)
        .containsExactly("WaitingIT.waitsNineDays");
  }

  @Test
  void testDataIsNoTest(@TempDir Path project) throws Exception {
    write(project, "src/test/java/Referral.java", "/** A referral. F16. */ class Referral {}");

    assertThat(standing(project, 16)).isEqualTo(Standing.NOT_YET);
  }

  @Test
  void aNumberInAnIdentifierOrAStringIsNoMention(@TempDir Path project) throws Exception {
    write(project, "src/main/java/Flag.java", "class Flag { String id = \"F39\"; } // number F-87");

    assertThat(requirements(project).mentioned()).isEmpty();
  }

  @Test
  void aDescriptionDoesNotShowThatSomethingWorks(@TempDir Path project) throws Exception {
    write(project, "profiles/StructureDefinition-x.json", artefact("StructureDefinition", "F34"));

    assertThat(standing(project, 34)).isEqualTo(Standing.DESCRIBED);
  }

  @Test
  void aVocabularyOnlyNames(@TempDir Path project) throws Exception {
    write(project, "profiles/ValueSet-x.json", artefact("ValueSet", "F59"));
    write(
        project,
        "profiles/CodeSystem-x.json",
        "{'resourceType':'CodeSystem','id':'x','concept':[{'definition':'','concept':[{'definition':'F60–F62'}]}]}"
            .replace('\'', '"'));

    assertThat(List.of(standing(project, 59), standing(project, 61))).containsOnly(Standing.NAMED);
  }

  private static String artefact(String type, String words) {
    return "{\"resourceType\":\"%s\",\"id\":\"x\",\"title\":\"X\",\"description\":\"For %s.\"}"
        .formatted(type, words);
  }

  private static Standing standing(Path project, int number) throws Exception {
    return requirements(project).standing(new Requirement(number, "", ""));
  }

  private static Requirements requirements(Path project) throws Exception {
    for (String directory :
        List.of("profiles", "ig/input/pagecontent", "src/main/java", "src/test/java")) {
      Files.createDirectories(project.resolve(directory));
    }
    write(project, "ig/input/data/requirements.csv", "number,section,title\n");
    return new Requirements(new ProjectTree(project));
  }

  private static void write(Path project, String file, String text) throws Exception {
    Files.createDirectories(project.resolve(file).getParent());
    Files.writeString(project.resolve(file), text);
  }

  /** An artefact in the package, or a page that people wrote. */
  private static void assertExists(String page) {
    Path artefact = Path.of("profiles", page.replaceFirst("\\.html$", ".json"));
    Path written = Path.of("ig/input/pagecontent", page.replaceFirst("\\.html$", ".md"));

    assertThat(Files.exists(artefact) || Files.exists(written)).as(page).isTrue();
  }
}
