package org.socialprescribing.publication.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.socialprescribing.publication.source.GuideSource;

/** The drawing and the tables say what the code systems say, which the server obeys. */
class DrawingTheLifecycleTest {

  private final CodeSystem states = new CodeSystem();
  private final CodeSystem moves = new CodeSystem();

  @Test
  void showsEveryStateByItsName() {
    state("waiting", true);
    state("closed", false);

    assertThat(drawing()).contains(">Waiting</text>", ">Closed</text>");
  }

  @Test
  void givesEachMoveItsNumberOfTheTable() {
    state("waiting", true);
    state("helped", true);
    state("closed", false);
    state("withdrawn", false);
    move("refer", "to=waiting");
    move("start", "from=waiting", "to=helped");
    move("end", "from=waiting", "from=helped", "to=closed");
    move("come-back", "from=closed", "to=helped");
    move("pass-on", "from=helped");

    var drawing = drawing();

    for (int number = 1; number <= 5; number++) {
      assertThat(drawing).contains(">" + number + "</text>");
    }
    // From two states, so twice in the drawing.
    assertThat(drawing.split(Pattern.quote(">3</text>"))).hasSize(3);
  }

  @Test
  void saysOnceThatAMoveStartsNearlyEverywhere() {
    state("waiting", true);
    state("helped", true);
    state("closed", false);
    state("mistaken", false);
    move("mark", "from=waiting", "from=helped", "from=closed", "to=mistaken");

    assertThat(drawing()).containsOnlyOnce(">1</text>").contains("from most states");
  }

  @Test
  void namesAndDescribesItselfForThoseWhoDoNotSeeIt() {
    state("waiting", true);
    move("refer", "to=waiting");

    assertThat(drawing())
        .contains("role=\"img\"", "<title id=\"lifecycle-title\">", "<desc id=\"lifecycle-desc\">");
  }

  @Test
  void theTablesNameStatesPartiesAndNeeds() {
    state("waiting", true);
    state("closed", false);
    move("end", "from=waiting", "to=closed", "by=link-worker", "needs=reason");

    var lifecycle = Lifecycle.of(states, moves);

    assertThat(lifecycle.stateTable()).contains("Waiting", "<td data-label=\"Open\">yes</td>");
    assertThat(lifecycle.moveTable()).contains("1. ", "End", "Waiting", "link worker", "reason");
  }

  @Test
  void drawsEveryMoveOfTheGuide() {
    var lifecycle = Lifecycle.of(GuideSource.read(Path.of(""))).orElseThrow();
    String drawing = new LifecycleDrawing(lifecycle).svg();

    assertThat(lifecycle.moves())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            move ->
                assertThat(drawing)
                    .as(move.code())
                    .containsPattern("[>, ]" + move.number() + "(, \\d+)*</text>"));
  }

  private String drawing() {
    return new LifecycleDrawing(Lifecycle.of(states, moves)).svg();
  }

  private void state(String code, boolean open) {
    concept(states, code, "open=" + open, "holder=service");
  }

  private void move(String code, String... properties) {
    concept(moves, code, properties);
  }

  private static void concept(CodeSystem system, String code, String... properties) {
    ConceptDefinitionComponent concept =
        system
            .addConcept()
            .setCode(code)
            .setDisplay(code.substring(0, 1).toUpperCase() + code.substring(1))
            .setDefinition("Said in a sentence.");
    for (String property : properties) {
      String[] parts = property.split("=");
      concept.addProperty().setCode(parts[0]).setValue(new StringType(parts[1]));
    }
  }
}
