package org.socialprescribing.returns.page;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.returns.measure.Definition;
import org.socialprescribing.returns.measure.Period;
import org.socialprescribing.returns.measure.Stratifier;

/**
 * The form by which a return is asked, filled with what was asked, with what is wrong beside it.
 */
final class QuestionForm {

  static final Set<Stratifier> LEVELS =
      EnumSet.of(
          Stratifier.PRACTICE, Stratifier.PCN, Stratifier.PLACE, Stratifier.INTEGRATED_CARE_BOARD);

  private static final Set<Stratifier> GROUPS = EnumSet.complementOf(EnumSet.copyOf(LEVELS));

  static {
    GROUPS.remove(Stratifier.MONTH);
  }

  private final Definition measure;
  private final Labels labels;
  private final Map<String, String> filled;
  private final Map<String, String> wrong;
  private final Map<String, Period> presets;
  private final boolean truly;

  /**
   * @param filled values by field
   * @param wrong what is wrong, by field
   * @param truly whether true figures are seen: these can be asked in more ways
   */
  QuestionForm(
      Definition measure,
      Labels labels,
      Map<String, String> filled,
      Map<String, String> wrong,
      Map<String, Period> presets,
      boolean truly) {
    this.measure = measure;
    this.labels = labels;
    this.filled = filled;
    this.wrong = wrong;
    this.presets = presets;
    this.truly = truly;
  }

  /** The list of what is wrong, at the top of the page; nothing where all is well. */
  String summary() {
    if (wrong.isEmpty()) {
      return "";
    }
    String items =
        wrong.entrySet().stream()
            .map(each -> Html.link("#" + each.getKey(), each.getValue()))
            .map(link -> "<li>" + link + "</li>")
            .collect(Collectors.joining());
    return """
        <div class="errors" role="alert" aria-labelledby="errors-title" tabindex="-1">
        <h2 id="errors-title">There is a problem</h2>
        <ul>%s</ul>
        </div>
        """
        .formatted(items);
  }

  String html() {
    return """
        <form class="form ask" action="/returns/%s" method="get">
        <h2 id="ask">Ask another question</h2>
        <div class="fields">
        %s</div>
        <button type="submit">Show figures</button>
        </form>
        """
        .formatted(Html.text(measure.id()), fields());
  }

  private String fields() {
    var fields = new StringBuilder();
    fields.append(day(FormFields.START, "First day", "Any day, such as a first of April."));
    fields.append(day(FormFields.END, "Last day", "It is part of the period."));
    if (truly) {
      fields.append(
          day(
              FormFields.KNOWN,
              "As known on (optional)",
              "Leaves out what was entered or corrected after this day."));
    }
    fields.append(choice(FormFields.LEVEL, "Area", "No areas", LEVELS));
    fields.append(choice(FormFields.BY, "Group by", "No groups", GROUPS));
    if (truly) {
      fields.append(
          field(
              FormFields.HOST,
              "Only what fell under one host (optional)",
              "The organisation that hosts the link workers, as Organization/id.",
              "<input type=\"text\" id=\"host\" name=\"host\" value=\"%s\"%s>"
                  .formatted(value(FormFields.HOST), described(FormFields.HOST))));
    }
    return fields.toString();
  }

  /** Links to the same of other periods. */
  String usualPeriods() {
    String links =
        presets.entrySet().stream()
            .map(
                preset -> {
                  boolean current =
                      preset.getValue().start().toString().equals(filled.get(FormFields.START))
                          && preset.getValue().end().toString().equals(filled.get(FormFields.END));
                  return "<li><a href=\"%s\"%s>%s</a></li>"
                      .formatted(
                          Html.text(address(preset.getValue())),
                          current ? " aria-current=\"true\"" : "",
                          preset.getKey());
                })
            .collect(Collectors.joining());
    return """
        <nav class="periods" aria-label="Usual periods"><ul>
        %s<li><a href="#ask">Another question</a></li>
        </ul></nav>
        """
        .formatted(links);
  }

  /** The same question of another period. */
  private String address(Period period) {
    Map<String, String> asked = new LinkedHashMap<>(filled);
    asked.put(FormFields.START, period.start().toString());
    asked.put(FormFields.END, period.end().toString());
    return "/returns/%s?%s"
        .formatted(
            measure.id(),
            asked.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> FormFields.pair(each.getKey(), each.getValue()))
                .collect(Collectors.joining("&")));
  }

  private String day(String name, String label, String hint) {
    return field(
        name,
        label,
        hint,
        "<input type=\"date\" id=\"%1$s\" name=\"%1$s\" value=\"%2$s\"%3$s>"
            .formatted(name, value(name), described(name)));
  }

  /** Nothing where the measure has none of these groups. */
  private String choice(String name, String label, String none, Set<Stratifier> from) {
    String options =
        from.stream()
            .filter(measure.stratifiers()::contains)
            .map(
                each ->
                    "<option value=\"%s\"%s>%s</option>"
                        .formatted(
                            each.code(),
                            each.code().equals(filled.get(name)) ? " selected" : "",
                            Html.text(labels.of(each))))
            .collect(Collectors.joining());
    if (options.isEmpty()) {
      return "";
    }
    String hint =
        name.equals(FormFields.LEVEL)
            ? "Where the person's practice belonged on the day."
            : "What is not known is a group of its own.";
    return field(
        name,
        label,
        hint,
        "<select id=\"%1$s\" name=\"%1$s\"%2$s><option value=\"\">%3$s</option>%4$s</select>"
            .formatted(name, described(name), none, options));
  }

  private String field(String name, String label, String hint, String input) {
    String error =
        wrong.containsKey(name)
            ? "<p class=\"error\" id=\"%s-error\"><span class=\"hidden\">Error: </span>%s</p>"
                .formatted(name, Html.text(wrong.get(name)))
            : "";
    return """
        <div class="question%s"><label for="%s">%s</label>
        <p class="hint" id="%2$s-hint">%s</p>%s
        %s</div>
        """
        .formatted(
            wrong.containsKey(name) ? " is-wrong" : "",
            name,
            Html.text(label),
            Html.text(hint),
            error,
            input);
  }

  private String value(String name) {
    return Html.text(filled.getOrDefault(name, ""));
  }

  private String described(String name) {
    return wrong.containsKey(name)
        ? " aria-invalid=\"true\" aria-describedby=\"%1$s-error %1$s-hint\"".formatted(name)
        : " aria-describedby=\"%s-hint\"".formatted(name);
  }

  /** The fields that hold these stratifiers: one level, and one other. */
  static Map<String, String> choices(List<String> stratifiers) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String code : stratifiers) {
      boolean level = LEVELS.stream().anyMatch(each -> each.code().equals(code));
      chosen.putIfAbsent(level ? FormFields.LEVEL : FormFields.BY, code);
    }
    return chosen;
  }
}
