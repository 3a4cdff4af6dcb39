package org.socialprescribing.returns.page;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.ServedPage;
import org.socialprescribing.returns.measure.Line;
import org.socialprescribing.returns.measure.Question;
import org.socialprescribing.returns.measure.Returns;
import org.socialprescribing.returns.measure.Stratifier;

/** The versions of records behind each figure, for who may see them. */
final class RecordsPage {

  private final Labels labels;
  private final Counted counted;

  RecordsPage(Labels labels, Counted counted) {
    this.labels = labels;
    this.counted = counted;
  }

  /**
   * The page's address, at the place of a figure and group.
   *
   * @param by null for the whole
   * @param figure the anchor of the figure
   * @param place of the group, from 1; 0 for the whole
   */
  static String address(Returns.Admitted asked, @Nullable Stratifier by, String figure, int place) {
    Question question = asked.question();
    var pairs = new ArrayList<String>();
    pairs.add(FormFields.pair(FormFields.START, question.start().toString()));
    pairs.add(FormFields.pair(FormFields.END, question.end().toString()));
    question
        .asKnownOn()
        .ifPresent(day -> pairs.add(FormFields.pair(FormFields.KNOWN, day.toString())));
    question.host().ifPresent(host -> pairs.add(FormFields.pair(FormFields.HOST, host)));
    if (by != null) {
      pairs.add(FormFields.pair(FormFields.STRATIFIER, by.code()));
    }
    pairs.add(FormFields.pair(FormFields.TYPE, "subject-list"));
    return "/returns/%s?%s#%s-%s"
        .formatted(
            asked.measure().id(),
            String.join("&", pairs),
            figure,
            by == null ? "whole" : by.code() + "-" + place);
  }

  String html() {
    var body = new StringBuilder("<div class=\"returns\">\n");
    var figures = counted.asked().measure().groups();
    for (int i = 0; i < figures.size(); i++) {
      String id = "figure-" + (i + 1);
      Map<Stratifier, Integer> places = new HashMap<>();
      var figure = figures.get(i);
      String lists =
          counted.lines().stream()
              .filter(line -> line.figure() == figure)
              .map(line -> list(line, id, places))
              .collect(Collectors.joining());
      body.append(Html.section(id, figure.description().replaceFirst("\\.$", ""), lists));
    }
    return ServedPage.of(
        "Records behind: " + counted.asked().measure().title(),
        "Each line is the version of a record that says what was counted.",
        new ServedPage.Trail("/returns", "Returns", "Records"),
        body.append("</div>\n").toString());
  }

  private String list(Line line, String figure, Map<Stratifier, Integer> places) {
    List<String> events = line.events() == null ? List.of() : line.events();
    Stratifier by = line.by();
    String anchor =
        by == null
            ? figure + "-whole"
            : figure + "-" + by.code() + "-" + places.merge(by, 1, Integer::sum);
    String title =
        by == null || line.stratum() == null
            ? "All together"
            : labels.of(by) + ": " + labels.of(by, line.stratum());
    return """
        <h3 id="%s">%s</h3>
        <p>%s</p>
        %s"""
        .formatted(
            anchor,
            Html.text(title),
            events.size() == 1 ? "1 record" : Wording.number(events.size()) + " records",
            events.isEmpty()
                ? ""
                : "<ul class=\"records\">\n"
                    + events.stream().map(RecordsPage::item).collect(Collectors.joining())
                    + "</ul>\n");
  }

  private static String item(@Nullable String event) {
    return event == null
        ? "<li>Removed with all records of the person</li>\n"
        : "<li>"
            + Html.link("/fhir/" + event, event.replace("/_history/", ", version "))
            + "</li>\n";
  }
}
