package org.socialprescribing.returns.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.ServedPage;
import org.socialprescribing.returns.measure.Definition;

/** The list of the measures, with what each of them counts. */
final class IndexPage {

  private static final String DEFINITION =
      """
      <li id="%1$s"><h3><a href="/returns/%1$s">%2$s</a></h3>
      <p>%3$s</p>
      <p class="more"><a href="/ig/Measure-%1$s.html">Counting rule<span class="hidden"> of %2$s</span></a></p></li>
      """;

  private final List<Definition> measures;

  IndexPage(List<Definition> measures) {
    this.measures = measures;
  }

  String html() {
    return ServedPage.of(
        "Returns",
        "National and local returns, counted from what is recorded anyway: for any period, by any group, as known on any day.",
        new ServedPage.Trail("/ig/returns.html", "Returns in the guide", "Measures"),
        "<div class=\"returns\">\n"
            + Html.paragraph(
                "People, referrals and social prescriptions are three different things. One person may have several referrals, and each referral several prescriptions. Signposts never count as referrals.")
            + Arrays.stream(Chapter.values()).map(this::chapter).collect(Collectors.joining())
            + "</div>\n");
  }

  private String chapter(Chapter chapter) {
    String entries =
        measures.stream()
            .filter(measure -> Chapter.of(measure) == chapter)
            .map(IndexPage::entry)
            .collect(Collectors.joining());
    return entries.isEmpty()
        ? ""
        : Html.section(
            chapter.title(),
            Html.paragraph(chapter.lead()) + "<ul class=\"measures\">\n" + entries + "</ul>\n");
  }

  private static String entry(Definition measure) {
    return DEFINITION.formatted(
        Html.text(measure.id()), Html.text(measure.title()), Html.text(measure.description()));
  }
}
