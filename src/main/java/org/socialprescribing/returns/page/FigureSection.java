package org.socialprescribing.returns.page;

import jakarta.annotation.Nullable;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.returns.measure.Definition;
import org.socialprescribing.returns.measure.DisclosureProperties;
import org.socialprescribing.returns.measure.Line;
import org.socialprescribing.returns.measure.Period;
import org.socialprescribing.returns.measure.Shown;
import org.socialprescribing.returns.measure.Stratifier;

/** One figure of a return: in words, over time, and by its groups. */
final class FigureSection {

  private final Labels labels;
  private final DisclosureProperties rules;
  private final String symbol;
  private final Counted counted;
  private final Definition.Group figure;
  private final String id;

  /**
   * @param number the place of the figure in its measure, from 1
   */
  FigureSection(
      Labels labels,
      DisclosureProperties rules,
      Counted counted,
      Definition.Group figure,
      int number) {
    this.labels = labels;
    this.rules = rules;
    this.symbol = rules.symbol();
    this.counted = counted;
    this.figure = figure;
    this.id = "figure-" + number;
  }

  String html() {
    Line whole = whole(counted.lines());
    Map<Stratifier, List<Line>> groups =
        counted.lines().stream()
            .filter(line -> line.figure() == figure && line.by() != null)
            .collect(Collectors.groupingBy(line -> Objects.requireNonNull(line.by())));
    return Html.section(
        id,
        title(),
        words(whole) + (isNothing(whole.value()) ? "" : overTime() + byGroups(groups)));
  }

  private static boolean isNothing(Shown value) {
    return !value.masked() && (value.n() == null || value.n() == 0);
  }

  private String byGroups(Map<Stratifier, List<Line>> groups) {
    return counted.asked().question().stratifiers().stream()
        .map(by -> byGroup(by, groups.getOrDefault(by, List.of())))
        .collect(Collectors.joining());
  }

  private String title() {
    return figure.description().replaceFirst("\\.$", "");
  }

  private Line whole(List<Line> lines) {
    return lines.stream()
        .filter(line -> line.figure() == figure && line.by() == null)
        .findFirst()
        .orElseThrow();
  }

  private String words(Line whole) {
    Shown value = whole.value();
    String number = Wording.figure(value, symbol);
    String records =
        counted.asked().truly() && value.n() != null && value.n() > 0
            ? " " + Html.link(recordsOf(null, 0), "Show the records behind it")
            : "";
    return """
        <p class="figure"><strong>%s</strong> <span>%s</span></p>
        <p>%s%s</p>
        %s"""
        .formatted(
            Html.text(number),
            Html.text(value.masked() ? Wording.HELD_BACK : of(value)),
            Html.text(sentence(value)),
            records,
            Html.paragraph(target(value)));
  }

  /** On how many it rests. */
  private static String of(Shown value) {
    return switch (value.figure()) {
      case COUNT -> "";
      case PERCENTAGE ->
          "%s of %s".formatted(Wording.number(value.n()), Wording.number(value.denominator()));
      default -> "from " + Wording.number(value.n());
    };
  }

  private String sentence(Shown value) {
    var question = counted.asked().question();
    String known =
        question
            .asKnownOn()
            .map(day -> ", as known on " + Wording.day(day))
            .orElse(", as known now");
    Period period = new Period(question.startOf(figure.counted()), question.end());
    String when = "%s%s%s.".formatted(title() + " ", Wording.period(period), known);
    if (value.masked()) {
      return when
          + " The figure is held back: it is from 1 to %d, or would help to work out one that is."
              .formatted(rules.threshold());
    }
    return value.number() == null ? when + " Nothing was found that it could be made of." : when;
  }

  /** How far it is from what it should come to. */
  private String target(Shown value) {
    if (figure.target() == null) {
      return "";
    }
    String unit = figure.isShare() ? "%" : "";
    String target = "The target is %s%s".formatted(Wording.number(figure.target()), unit);
    return value.number() == null || figure.isShare()
        ? target + "."
        : "%s: this is %s%% of it."
            .formatted(
                target,
                Wording.number(
                    value
                        .number()
                        .movePointRight(2)
                        .divide(figure.target(), 1, RoundingMode.HALF_UP)));
  }

  private String overTime() {
    List<Bar> bars =
        counted.parts().stream()
            .map(
                part ->
                    new Bar(Wording.shortPeriod(part.period()), whole(part.lines()).value(), null))
            .toList();
    if (bars.isEmpty()) {
      return "";
    }
    String title = title() + ", over time";
    return part(
        "Over time",
        id + "-time",
        new Charts(symbol).columns(id + "-time", title, bars),
        new FigureTable(symbol).of(title, "When", figure.figure(), bars),
        figure.counted().since() == null ? "" : "Each is the figure for everything until then.");
  }

  private String byGroup(Stratifier by, List<Line> groups) {
    String title = "%s, by %s".formatted(title(), lower(labels.of(by)));
    if (groups.isEmpty()) {
      return "<h3>By %s</h3>\n<p>%s</p>\n"
          .formatted(
              Html.text(lower(labels.of(by))),
              counted.asked().truly()
                  ? "There are no groups: nothing was found."
                  : "No groups are shown: there are none, or too few of them could be shown without giving a small number away.");
    }
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Line line = groups.get(i);
      bars.add(
          new Bar(
              labels.of(by, Objects.requireNonNull(line.stratum())),
              line.value(),
              counted.asked().truly() ? recordsOf(by, i + 1) : null));
    }
    String id = this.id + "-" + by.code();
    String note =
        bars.size() > Charts.MOST_BARS
            ? "The chart has the %d largest of %d; the table has all."
                .formatted(Charts.MOST_BARS, bars.size())
            : by == Stratifier.NEED
                ? "Who has several needs stands under each, so that they add up to more than the whole."
                : "";
    return part(
        "By " + lower(labels.of(by)),
        id,
        new Charts(symbol).rows(id, title, bars),
        new FigureTable(symbol).of(title, labels.of(by), figure.figure(), bars),
        note);
  }

  private String part(String heading, String id, String chart, String table, String note) {
    return """
        <h3 id="%s">%s</h3>
        %s<div class="pair">
        %s<div class="scroll" tabindex="0" role="group" aria-label="Table: %2$s">%s%s</div>
        </div>
        """
        .formatted(id, Html.text(heading), Html.paragraph(note), chart, table, heldBackNote(table));
  }

  private String heldBackNote(String table) {
    return table.contains(Wording.HELD_BACK)
        ? "<p class=\"note\">%s is a number from 1 to %d, or one that would help to work out such a number.</p>\n"
            .formatted(Html.text(symbol), rules.threshold())
        : "";
  }

  /** The address of the records, at the place of this figure and group. */
  private String recordsOf(@Nullable Stratifier by, int place) {
    return RecordsPage.address(counted.asked(), by, id, place);
  }

  private static String lower(String label) {
    return label.startsWith("GP")
        ? label
        : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
  }
}
