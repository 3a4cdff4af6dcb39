package org.socialprescribing.publication.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.page.Lifecycle.Move;
import org.socialprescribing.publication.page.Lifecycle.State;

/**
 * The lifecycle as a drawing: open states below each other, closed states on the right.
 *
 * <p>A step to the next open state is an arrow down; other moves among open states run on lanes to
 * the left, and all moves into one closed state share a lane. Each move has its number of the
 * table.
 */
final class LifecycleDrawing {

  private static final int BOX_WIDTH = 168;
  private static final int BOX_HEIGHT = 70;
  private static final int ROW = 122;
  private static final int TOP = 48;
  private static final int LANE = 34;
  private static final int EDGE = 26;

  private final List<State> open;
  private final List<State> closed;
  private final List<Move> moves;
  private final Map<Arrow, List<Move>> arrows = new LinkedHashMap<>();
  private final List<String> shapes = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final int openLeft;
  private final int closedLeft;
  private final int height;

  /** Moves that lead from one state to another; the beginning is the empty text. */
  private record Arrow(String from, String to) {}

  LifecycleDrawing(Lifecycle lifecycle) {
    open = lifecycle.states().stream().filter(State::open).toList();
    closed = lifecycle.states().stream().filter(state -> !state.open()).toList();
    moves = lifecycle.moves();
    for (Move move : moves) {
      starts(move)
          .forEach(
              from ->
                  arrows
                      .computeIfAbsent(new Arrow(from, end(move, from)), arrow -> new ArrayList<>())
                      .add(move));
    }
    long bends = arrows.keySet().stream().filter(this::runsLeft).count();
    openLeft = EDGE + (int) bends * LANE;
    closedLeft = openLeft + BOX_WIDTH + (int) (lanes().size() + 1) * LANE + LANE / 2;
    height = TOP + Math.max(open.size(), closed.size()) * ROW - ROW + BOX_HEIGHT + EDGE;
  }

  /** Lines from nearly everywhere would say nothing: such a move is drawn at its end only. */
  private List<String> starts(Move move) {
    boolean nearlyEverywhere = move.from().size() * 2 > open.size() + closed.size();
    return move.from().isEmpty() || nearlyEverywhere ? List.of("") : move.from();
  }

  private static String end(Move move, String from) {
    return move.to().isEmpty() ? from : move.to();
  }

  String svg() {
    drawLeft();
    drawRight();
    arrows.keySet().forEach(this::drawShort);
    String boxes =
        open.stream().map(s -> box(s, openLeft)).collect(Collectors.joining())
            + closed.stream().map(s -> box(s, closedLeft)).collect(Collectors.joining());
    int width = closedLeft + BOX_WIDTH + EDGE;
    return """
        <figure class="drawing">
        <div class="scroll" tabindex="0" role="group" aria-label="Drawing: lifecycle of a referral">
        <svg viewBox="0 0 %d %d" width="%d" role="img" aria-labelledby="lifecycle-title lifecycle-desc">
        <title id="lifecycle-title">The states of a referral and the moves between them</title>
        <desc id="lifecycle-desc">%d open states on the left, %d closed states on the right, joined by \
        numbered moves. The table of moves says the same in words.</desc>
        <defs><marker id="arrowhead" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" \
        orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" class="head"/></marker></defs>
        %s%s%s</svg>
        </div>
        <figcaption>Green: open, somebody still has to act. Grey: closed. A number at the corner of a box is a move \
        that leaves the state as it is.%s</figcaption>
        </figure>
        """
        .formatted(
            width,
            height,
            width,
            open.size(),
            closed.size(),
            String.join("\n", shapes),
            boxes,
            String.join("\n", numbers),
            legend());
  }

  private String legend() {
    return moves.stream()
        .map(move -> Html.link(Lifecycle.MOVES + "#" + move.code(), move.title()))
        .collect(
            Collectors.joining("</li>\n<li>", "\n<ol class=\"legend\">\n<li>", "</li>\n</ol>"));
  }

  /** The states that have a lane of their own between the columns. */
  private List<String> lanes() {
    return arrows.keySet().stream().filter(this::runsRight).map(Arrow::to).distinct().toList();
  }

  private boolean runsRight(Arrow arrow) {
    return !arrow.from().isEmpty()
        && !arrow.from().equals(arrow.to())
        && (isClosed(arrow.from()) || isClosed(arrow.to()));
  }

  private boolean runsLeft(Arrow arrow) {
    int from = row(arrow.from());
    int to = row(arrow.to());
    return !isClosed(arrow.to())
        && !isClosed(arrow.from())
        && from >= 0
        && to != from + 1
        && to != from;
  }

  private void drawLeft() {
    var bent = arrows.keySet().stream().filter(this::runsLeft).toList();
    for (Arrow arrow : bent) {
      int x = openLeft - (bent.indexOf(arrow) + 1) * LANE;
      int from = y(arrow.from()) + port(bent.indexOf(arrow), bent.size());
      int to = y(arrow.to()) + port(bent.indexOf(arrow), bent.size());
      arrow("M%d %d H%d V%d H%d".formatted(openLeft, from, x, to, openLeft));
      number(arrows.get(arrow), x, (from + to) / 2);
    }
  }

  private void drawRight() {
    var lanes = lanes();
    for (String target : lanes) {
      int x = openLeft + BOX_WIDTH + lanes.indexOf(target) * LANE + LANE;
      int end = y(target) + (isClosed(target) ? 0 : right(target, target));
      arrow("M%d %d H%d".formatted(x, end, isClosed(target) ? closedLeft : openLeft + BOX_WIDTH));
      for (Arrow arrow : arrows.keySet()) {
        if (arrow.to().equals(target) && runsRight(arrow)) {
          int start = y(arrow.from()) + right(arrow.from(), target);
          int from = isClosed(arrow.from()) ? closedLeft : openLeft + BOX_WIDTH;
          line("M%d %d H%d V%d".formatted(from, start, x, end));
          number(arrows.get(arrow), x, start);
        }
      }
    }
  }

  /** Where the line between a state and the lane of another leaves the state's box. */
  private int right(String code, String lane) {
    var used =
        lanes().stream()
            .filter(target -> target.equals(code) || arrows.containsKey(new Arrow(code, target)))
            .filter(target -> !target.equals(code) || !isClosed(code))
            .toList();
    int port = port(used.indexOf(lane), used.size());
    // The middle of a closed state's box is where its own lane arrives.
    return isClosed(code) && port == 0 ? BOX_HEIGHT / 4 : port;
  }

  /** The beginning, and the step to the next open state. */
  private void drawShort(Arrow arrow) {
    int to = y(arrow.to()) - BOX_HEIGHT / 2;
    if (arrow.from().isEmpty()) {
      int x = (isClosed(arrow.to()) ? closedLeft : openLeft) + 34;
      shapes.add("<circle class=\"begin\" cx=\"%d\" cy=\"%d\" r=\"6\"/>".formatted(x, to - 26));
      arrow("M%d %d V%d".formatted(x, to - 26, to));
      number(arrows.get(arrow), x + 22, to - 26);
      if (arrows.get(arrow).stream().anyMatch(move -> !move.from().isEmpty())) {
        numbers.add(
            "<text class=\"note\" x=\"%d\" y=\"%d\">from most states</text>"
                .formatted(x + 40, to - 22));
      }
    } else if (!isClosed(arrow.from())
        && row(arrow.to()) == row(arrow.from()) + 1
        && !isClosed(arrow.to())) {
      int x = openLeft + BOX_WIDTH / 2 + 20;
      int from = y(arrow.from()) + BOX_HEIGHT / 2;
      arrow("M%d %d V%d".formatted(x, from, to));
      number(arrows.get(arrow), x, (from + to) / 2 - 4);
    } else if (arrow.from().equals(arrow.to())) {
      int x = isClosed(arrow.to()) ? closedLeft : openLeft;
      number(arrows.get(arrow), x + BOX_WIDTH - 8, to + 2);
    }
  }

  /** Where the one of several lines leaves a box, from its middle. */
  private static int port(int index, int of) {
    return Math.round((BOX_HEIGHT - 12f) * (index + 1) / (of + 1) - (BOX_HEIGHT - 12f) / 2);
  }

  private boolean isClosed(String code) {
    return closed.stream().anyMatch(state -> state.code().equals(code));
  }

  private int row(String code) {
    var column = isClosed(code) ? closed : open;
    return column.stream().map(State::code).toList().indexOf(code);
  }

  private int y(String code) {
    return TOP + row(code) * ROW + BOX_HEIGHT / 2;
  }

  private void arrow(String path) {
    shapes.add("<path class=\"line\" marker-end=\"url(#arrowhead)\" d=\"" + path + "\"/>");
  }

  private void line(String path) {
    shapes.add("<path class=\"line\" d=\"" + path + "\"/>");
  }

  private void number(List<Move> moves, int x, int y) {
    String text = moves.stream().map(move -> "" + move.number()).collect(Collectors.joining(", "));
    int width = 14 + 8 * text.length();
    numbers.add(
        "<rect class=\"number\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"20\" rx=\"10\"/><text class=\"number-text\" x=\"%d\" y=\"%d\">%s</text>"
            .formatted(x - width / 2, y - 10, width, x, y + 4, text));
  }

  private String box(State state, int left) {
    int middle = left + BOX_WIDTH / 2;
    int y = y(state.code());
    String status = state.task().isEmpty() ? state.request() : state.task();
    return "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/><text class=\"state\" x=\"%d\" y=\"%d\">%s</text><text class=\"status\" x=\"%d\" y=\"%d\">%s</text>\n"
        .formatted(
            state.open() ? "open" : "closed",
            left,
            y - BOX_HEIGHT / 2,
            BOX_WIDTH,
            BOX_HEIGHT,
            middle,
            y - 4,
            Html.text(state.title()),
            middle,
            y + 17,
            Html.text(status));
  }
}
