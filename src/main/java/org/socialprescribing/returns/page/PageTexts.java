package org.socialprescribing.returns.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.ServedPage;
import org.socialprescribing.returns.measure.Definition;
import org.socialprescribing.returns.measure.DisclosureProperties;
import org.socialprescribing.returns.measure.Period;

/** What the pages of a return say. */
final class PageTexts {

  /** How soon a page that waits asks again. */
  static final int COME_BACK_SECONDS = 2;

  private final Labels labels;
  private final DisclosureProperties rules;

  PageTexts(Labels labels, DisclosureProperties rules) {
    this.labels = labels;
    this.rules = rules;
  }

  String figures(Counted counted, OperationInput sent, LocalDate today) {
    if (counted.asked().question().withEvents()) {
      return new RecordsPage(labels, counted).html();
    }
    Definition measure = counted.asked().measure();
    var question = counted.asked().question();
    Map<String, String> filled = filled(sent);
    filled.put(FormFields.START, question.start().toString());
    filled.put(FormFields.END, question.end().toString());
    boolean truly = counted.asked().truly();
    if (!truly) {
      filled.remove(FormFields.KNOWN);
    }
    var form = new QuestionForm(measure, labels, filled, Map.of(), presets(truly, today), truly);
    String sections =
        IntStream.range(0, measure.groups().size())
            .mapToObj(
                i ->
                    new FigureSection(labels, rules, counted, measure.groups().get(i), i + 1)
                        .html())
            .collect(Collectors.joining());
    return page(
        measure.title(),
        measure,
        form.usualPeriods()
            + sections
            + Html.section("Take it along", links(measure, filled))
            + form.html()
            + who(truly));
  }

  String problem(
      Definition measure,
      OperationInput sent,
      RefusedRequest refusal,
      Period usual,
      boolean truly,
      LocalDate today) {
    Map<String, String> filled = filled(sent);
    filled.putIfAbsent(FormFields.START, usual.start().toString());
    filled.putIfAbsent(FormFields.END, usual.end().toString());
    Issue issue = refusal.issues().get(0);
    String field = OperationInput.parameterOf(refusal).orElse("ask");
    String words =
        issue.advice().isEmpty() || field.equals("ask")
            ? (issue.sentence() + " " + issue.advice()).strip()
            : issue.advice();
    var form =
        new QuestionForm(
            measure,
            labels,
            filled,
            Map.of(field.equals(FormFields.STRATIFIER) ? FormFields.BY : field, words),
            presets(truly, today),
            truly);
    return page(
            measure.title(),
            measure,
            form.summary() + form.usualPeriods() + form.html() + who(truly))
        .replace("<title>", "<title>Error: ");
  }

  String waiting(Definition measure, String progress) {
    String body =
        """
        <div class="returns"><p class="figure" role="status"><strong>Counting</strong> <span>%s</span></p>
        <p>This question takes a while. The page looks again every %d seconds, and shows the figures when they are there. You may also leave it, and come back within ten minutes.</p>
        <p><a href="">Look again now</a></p></div>
        """
            .formatted(Html.text(progress), COME_BACK_SECONDS);
    return ServedPage.of(
            "Counting: " + measure.title(), measure.description(), trail(measure), body)
        .replace(
            "<title>",
            "<meta http-equiv=\"refresh\" content=\"%d\">\n  <title>".formatted(COME_BACK_SECONDS));
  }

  private static String page(String title, Definition measure, String body) {
    return ServedPage.of(
        title,
        measure.description(),
        trail(measure),
        "<div class=\"returns\">\n" + body + "</div>\n");
  }

  private static ServedPage.Trail trail(Definition measure) {
    return new ServedPage.Trail("/returns", "Returns", measure.title());
  }

  private Map<String, Period> presets(boolean truly, LocalDate today) {
    LocalDate published =
        today.withDayOfMonth(1).minusMonths(rules.knownAfterMonths()).minusDays(1);
    return truly ? Presets.until(today) : Presets.overBy(published);
  }

  /** What was sent, by field of the form. */
  private static Map<String, String> filled(OperationInput sent) {
    Map<String, String> filled = new LinkedHashMap<>();
    for (String name :
        new String[] {FormFields.START, FormFields.END, FormFields.KNOWN, FormFields.HOST}) {
      sent.all(name).stream().findFirst().ifPresent(value -> filled.put(name, value));
    }
    filled.putAll(QuestionForm.choices(sent.all(FormFields.STRATIFIER)));
    return filled;
  }

  private static String links(Definition measure, Map<String, String> filled) {
    String query =
        FormFields.asQuery(
            filled.entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, each -> new String[] {each.getValue()})));
    return Html.list(
        List.of(
            Html.link(
                "/returns/%s.csv?%s".formatted(measure.id(), query.substring(1)),
                "Exactly these figures as a table (CSV)"),
            Html.link(
                "/ig/Measure-%s.html".formatted(measure.id()),
                "What counts and what does not: the measure in the guide")));
  }

  private String who(boolean truly) {
    return Html.section(
        "Which figures these are",
        Html.paragraph(
            truly
                ? "These are true figures, for whoever runs the site and for the host of the figures. Do not publish them: small numbers can point at people."
                : "These are published figures. Numbers from 1 to %d are held back (%s), all others are rounded to the nearest %d, so that parts need not add up to the whole. What would help to work such a number out is held back, too. Each figure is as it was known some time after its period, and stays so."
                    .formatted(rules.threshold(), rules.symbol(), rules.base())));
  }
}
