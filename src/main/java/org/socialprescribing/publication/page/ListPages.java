package org.socialprescribing.publication.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;
import org.socialprescribing.publication.html.Words;
import org.socialprescribing.publication.source.Artefact;
import org.socialprescribing.publication.source.GuideSource;

/** The pages that list others: one for each part of the site, one by feature, one from A to Z. */
final class ListPages {

  private static final Comparator<Page> BY_TITLE =
      Comparator.comparing(Page::title, String.CASE_INSENSITIVE_ORDER).thenComparing(Page::file);

  private final GuideSource source;

  ListPages(GuideSource source) {
    this.source = source;
  }

  /** The pages together with the lists of them. */
  List<Page> with(List<Page> pages) {
    Map<String, Page> all = new LinkedHashMap<>();
    pages.forEach(page -> all.put(page.file(), page));
    for (Section section : Section.values()) {
      var members = pages.stream().filter(page -> page.section() == section).toList();
      if (section != Section.GUIDE && !members.isEmpty()) {
        all.merge(section.page(), section(section, members), ListPages::below);
      }
    }
    Page byFeature = byFeature();
    all.put(byFeature.file(), byFeature);
    return List.copyOf(all.values());
  }

  /** Where people wrote a page of the list's name, the list stands below what they wrote. */
  private static Page below(Page written, Page list) {
    return Page.plain(
        written.file(),
        list.section(),
        written.title(),
        written.lead(),
        written.body() + Html.section("All " + list.title().toLowerCase(Locale.UK), list.body()));
  }

  private static Page section(Section section, List<Page> members) {
    var table = Table.of(section.title(), "Title", "What it is");
    members.stream()
        .sorted(BY_TITLE)
        .forEach(p -> table.row(Html.link(p.file(), p.title()), Html.text(p.lead())));
    String count = Words.count(members.size(), section.kind().toLowerCase(Locale.UK)) + ".";
    return Page.plain(section.page(), section, section.title(), count, table.html());
  }

  private Page byFeature() {
    Map<String, List<Artefact>> features =
        source.artefacts().stream()
            .collect(
                Collectors.groupingBy(Artefact::feature, LinkedHashMap::new, Collectors.toList()));
    String body =
        features.entrySet().stream()
            .map(feature -> Map.entry(title(feature.getKey()), feature.getValue()))
            .sorted(Map.Entry.comparingByKey())
            .map(feature -> Html.section(feature.getKey(), artefacts(feature)))
            .collect(Collectors.joining());
    return Page.plain(
        "artefacts.html",
        Section.GUIDE,
        "Artefacts by feature",
        "Everything that the guide defines, grouped by what it is for.",
        body);
  }

  private String title(String feature) {
    return source.settings().pageTitles().getOrDefault(feature, Words.sentence(feature));
  }

  private static String artefacts(Map.Entry<String, List<Artefact>> feature) {
    var table = Table.of(feature.getKey() + ": artefacts", "Title", "Kind", "What it is");
    feature.getValue().stream()
        .sorted(
            Comparator.comparing((Artefact a) -> Section.of(a))
                .thenComparing(Artefact::title, String.CASE_INSENSITIVE_ORDER))
        .forEach(
            artefact ->
                table.row(
                    Html.link(artefact.page(), artefact.title()),
                    Section.of(artefact).kind(),
                    Html.text(artefact.description())));
    return table.html();
  }

  /** All pages and rules by their titles; the list that the search narrows. */
  static Page aToZ(Collection<Page> pages) {
    Map<String, List<String>> letters = new TreeMap<>();
    for (SearchEntry entry : SearchEntry.of(pages)) {
      if (!entry.kind().equals("Element") && !entry.kind().equals("Code")) {
        String letter = entry.title().substring(0, 1).toUpperCase(Locale.UK);
        letters
            .computeIfAbsent(letter.matches("[A-Z]") ? letter : "Other", key -> new ArrayList<>())
            .add(
                Html.link(entry.address(), entry.title())
                    + " <span class=\"soft\">"
                    + Html.text(entry.kind())
                    + "</span>");
      }
    }
    String list =
        letters.entrySet().stream()
            .map(
                letter ->
                    Html.section(
                        "letter-" + letter.getKey(),
                        letter.getKey(),
                        Html.list(
                            letter.getValue().stream()
                                .sorted(
                                    Comparator.comparing(
                                        item ->
                                            item.replaceAll("<[^>]+>", "").toLowerCase(Locale.UK)))
                                .toList())))
            .collect(Collectors.joining("", "<div class=\"letters\">\n", "</div>\n"));
    return Page.plain(
        "search.html",
        Section.GUIDE,
        "A to Z",
        "Every page, artefact, example and rule. The search at the top also finds elements and codes.",
        "<div id=\"results\" role=\"status\"></div>\n" + list);
  }
}
