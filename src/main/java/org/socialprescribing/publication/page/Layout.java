package org.socialprescribing.publication.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.source.SiteSettings;
import org.socialprescribing.publication.source.SiteSettings.MenuItem;

/** The frame that all pages share: header with search, menu, breadcrumbs, contents, footer. */
public final class Layout {

  private static final Pattern H2 =
      Pattern.compile("<h2 id=\"([^\"]+)\"[^>]*>(.*?)</h2>", Pattern.DOTALL);
  private static final int WORTH_CONTENTS = 3;

  private final SiteSettings settings;
  private final List<Section> sections;
  private final String frame;

  /**
   * @param sections the parts of the site that hold something, in the order of the menu
   * @param frame HTML with {@code {{name}}} where the parts go
   */
  public Layout(SiteSettings settings, List<Section> sections, String frame) {
    this.settings = settings;
    this.sections = sections;
    this.frame = frame;
  }

  /** The whole page. */
  public String html(Page page) {
    boolean home = page.file().equals("index.html");
    return frame
        .replace("{{title}}", Html.text(home ? page.title() : browserTitle(page)))
        .replace("{{description}}", Html.text(page.lead().isEmpty() ? page.title() : page.lead()))
        .replace("{{site}}", Html.text(settings.title()))
        .replace("{{version}}", Html.text(settings.version()))
        .replace("{{status}}", Html.text(settings.status()))
        .replace("{{fhir}}", Html.text(settings.fhirVersion()))
        .replace("{{page-class}}", home ? "home" : "page")
        .replace("{{menu}}", menu(page))
        .replace("{{breadcrumbs}}", home ? "" : breadcrumbs(page))
        .replace("{{heading}}", heading(page))
        .replace("{{contents}}", contents(page.body()))
        .replace("{{body}}", Scrolling.tables(page.body()));
  }

  private String browserTitle(Page page) {
    String kind = page.kind().isEmpty() ? "" : ", " + page.kind();
    return page.title() + kind + " – " + settings.title();
  }

  private static String heading(Page page) {
    String kind =
        page.kind().isEmpty() ? "" : "<p class=\"kind\">" + Html.text(page.kind()) + "</p>\n";
    String lead =
        page.lead().isEmpty() ? "" : "\n<p class=\"lead\">" + Html.text(page.lead()) + "</p>";
    return kind + "<h1>" + Html.text(page.title()) + "</h1>" + lead;
  }

  private String breadcrumbs(Page page) {
    String section =
        page.section() == Section.GUIDE || page.file().equals(page.section().page())
            ? ""
            : "<li>" + Html.link(page.section().page(), page.section().title()) + "</li>";
    return """
        <nav class="breadcrumbs" aria-label="Breadcrumb"><ol>
        <li><a href="index.html">Home</a></li>%s<li aria-current="page">%s</li>
        </ol></nav>
        """
        .formatted(section, Html.text(page.title()));
  }

  private String menu(Page page) {
    String groups =
        settings.menu().stream()
            .map(MenuItem::group)
            .distinct()
            .map(group -> group(group.isEmpty() ? "Guide" : group, itemsOf(group, page)))
            .collect(Collectors.joining());
    var reference =
        Stream.concat(
            sections.stream().map(s -> item(s.page(), s.title(), isWithin(s, page))),
            Stream.of(
                item(
                    "CodeSystem-rule.html",
                    "Rules and errors",
                    page.file().equals("CodeSystem-rule.html")),
                item(
                    "artefacts.html", "Artefacts by feature", page.file().equals("artefacts.html")),
                item("search.html", "A to Z", page.file().equals("search.html"))));
    return groups + group("Reference", reference);
  }

  private Stream<String> itemsOf(String group, Page page) {
    return settings.menu().stream()
        .filter(item -> item.group().equals(group))
        .map(item -> item(item.address(), item.label(), page.file().equals(item.address())));
  }

  private static boolean isWithin(Section section, Page page) {
    return page.section() == section && !page.file().equals("CodeSystem-rule.html");
  }

  private static String group(String title, Stream<String> items) {
    return "<h2>%s</h2>\n<ul>\n%s\n</ul>\n"
        .formatted(Html.text(title), items.collect(Collectors.joining("\n")));
  }

  private static String item(String address, String label, boolean current) {
    String mark = current ? " aria-current=\"page\"" : "";
    return "<li><a href=\"%s\"%s>%s</a></li>".formatted(Html.text(address), mark, Html.text(label));
  }

  private static String contents(String body) {
    var headings = H2.matcher(body).results().toList();
    if (headings.size() < WORTH_CONTENTS) {
      return "";
    }
    boolean letters = headings.stream().anyMatch(heading -> heading.group(2).length() == 1);
    return """
        <nav class="contents%s" aria-labelledby="site-contents">
        <h2 id="site-contents">On this page</h2>
        %s</nav>
        """
        .formatted(
            letters ? " letters-only" : "",
            Html.list(
                headings.stream().map(h -> Html.linkTo("#" + h.group(1), h.group(2))).toList()));
  }
}
