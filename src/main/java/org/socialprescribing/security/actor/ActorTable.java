package org.socialprescribing.security.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table of actors: {@code security/actors.csv}, one line for an actor and a type; what has no
 * line is not allowed.
 *
 * <p>The artefacts of the guide are everybody's to read.
 */
final class ActorTable {

  private static final String FILE = "/security/actors.csv";
  private static final Cell OPEN = new Cell("rs", Which.ALL, "", Which.NONE, Set.of(), Set.of());

  private static final Set<String> GUIDE =
      Set.of(
          "Questionnaire",
          "Measure",
          "StructureDefinition",
          "ValueSet",
          "CodeSystem",
          "ConceptMap",
          "SearchParameter",
          "OperationDefinition",
          "CapabilityStatement",
          "ImplementationGuide",
          "Basic");

  private final Map<String, Cell> cells = new TreeMap<>();

  ActorTable() {
    try (InputStream file = Objects.requireNonNull(ActorTable.class.getResourceAsStream(FILE))) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    List<String> column = List.of(line.split(",", -1));
    Actor actor = Actor.of(column.get(0)).orElseThrow();
    cells.put(
        key(actor, column.get(1)),
        new Cell(
            column.get(2),
            Which.of(column.get(3)),
            column.get(4),
            Which.of(column.get(5)),
            words(column.get(6)),
            words(column.get(7))));
  }

  /** What this actor, other than the operator, may do with this type. */
  Cell cell(Actor actor, String type) {
    return GUIDE.contains(type) ? OPEN : cells.getOrDefault(key(actor, type), Cell.NOTHING);
  }

  private static String key(Actor actor, String type) {
    return actor.code() + " " + type;
  }

  private static Set<String> words(String text) {
    return text.isBlank() ? Set.of() : Set.of(text.split(" "));
  }
}
