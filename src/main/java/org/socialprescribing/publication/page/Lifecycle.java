package org.socialprescribing.publication.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;
import org.socialprescribing.publication.source.GuideSource;

/**
 * The states of a referral and the moves between them, from the code systems that the server obeys.
 */
record Lifecycle(List<State> states, List<Move> moves) {

  /**
   * A state that a referral can be in.
   *
   * @param holder who holds the person then, as a code
   */
  record State(
      String code,
      String title,
      String meaning,
      String task,
      String request,
      boolean open,
      String holder) {}

  /**
   * A change from one of some states to another.
   *
   * @param number its number in the drawing and the table, from 1
   * @param from no state where the referral begins with this move
   */
  record Move(
      int number,
      String code,
      String title,
      String meaning,
      List<String> from,
      String to,
      List<String> by,
      List<String> needs) {}

  private static final String STATES = "CodeSystem-referral-state.html";
  static final String MOVES = "CodeSystem-referral-move.html";

  /** The drawing and the table under the names by which pages ask for them. */
  static Map<String, String> drawings(GuideSource source) {
    return of(source)
        .map(
            lifecycle ->
                Map.of(
                    "lifecycle-diagram",
                    new LifecycleDrawing(lifecycle).svg(),
                    "lifecycle-table",
                    lifecycle.stateTable() + lifecycle.moveTable()))
        .orElse(Map.of());
  }

  static Optional<Lifecycle> of(GuideSource source) {
    var states = system(source, "referral-state");
    var moves = system(source, "referral-move");
    return states.isEmpty() || moves.isEmpty()
        ? Optional.empty()
        : Optional.of(of(states.get(), moves.get()));
  }

  static Lifecycle of(CodeSystem states, CodeSystem moves) {
    var numbered = moves.getConcept();
    return new Lifecycle(
        states.getConcept().stream().map(Lifecycle::state).toList(),
        numbered.stream().map(concept -> move(numbered.indexOf(concept) + 1, concept)).toList());
  }

  /** What is known about every state, as a table. */
  String stateTable() {
    var table =
        Table.of(
            "States of a referral",
            "State",
            "Task.status",
            "ServiceRequest.status",
            "Open",
            "Who holds the person",
            "What it means");
    states.forEach(
        state ->
            table.row(
                Html.link(STATES + "#" + state.code(), state.title()),
                code(state.task()),
                code(state.request()),
                state.open() ? "yes" : "no",
                Html.text(state.holder()),
                Html.text(state.meaning())));
    return table.html();
  }

  /** Every move, with the numbers of the drawing: its text alternative. */
  String moveTable() {
    var table =
        Table.of("Moves of a referral", "Move", "From", "To", "By", "Needs", "What it means");
    moves.forEach(
        move ->
            table.rowWith(
                " id=\"move-" + move.number() + "\"",
                move.number() + ". " + Html.link(MOVES + "#" + move.code(), move.title()),
                move.from().isEmpty() ? "the beginning" : titles(move.from()),
                move.to().isEmpty() ? "stays as it is" : title(move.to()),
                words(move.by()),
                words(move.needs()),
                Html.text(move.meaning())));
    return table.html();
  }

  /** A state's title; its code where the code system does not list it. */
  String title(String code) {
    return states.stream()
        .filter(state -> state.code().equals(code))
        .map(State::title)
        .findFirst()
        .orElse(code);
  }

  private String titles(List<String> codes) {
    return codes.stream().map(this::title).map(Html::text).collect(Collectors.joining(", "));
  }

  private static String words(List<String> codes) {
    return codes.stream()
        .map(code -> Html.text(code.replace('-', ' ')))
        .collect(Collectors.joining(", "));
  }

  private static String code(String code) {
    return code.isEmpty() ? "" : Html.code(code);
  }

  private static Optional<CodeSystem> system(GuideSource source, String id) {
    return source
        .all(CodeSystem.class)
        .filter(system -> system.getIdElement().getIdPart().equals(id))
        .findFirst();
  }

  private static State state(ConceptDefinitionComponent concept) {
    return new State(
        concept.getCode(),
        concept.getDisplay(),
        concept.getDefinition(),
        one(concept, "task-status"),
        one(concept, "request-status"),
        one(concept, "open").equals("true"),
        one(concept, "holder"));
  }

  private static Move move(int number, ConceptDefinitionComponent concept) {
    return new Move(
        number,
        concept.getCode(),
        concept.getDisplay(),
        concept.getDefinition(),
        several(concept, "from"),
        one(concept, "to"),
        several(concept, "by"),
        several(concept, "needs"));
  }

  private static String one(ConceptDefinitionComponent concept, String property) {
    return String.join(", ", several(concept, property));
  }

  private static List<String> several(ConceptDefinitionComponent concept, String property) {
    return concept.getProperty().stream()
        .filter(value -> value.getCode().equals(property))
        .map(
            value ->
                value.getValue() instanceof Coding c
                    ? c.getCode()
                    : value.getValue().primitiveValue())
        .toList();
  }
}
