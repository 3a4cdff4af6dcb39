package org.socialprescribing.traceability;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialprescribing.publication.GeneratedPage;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;

/** The page that lists the 120 requirements, each with who speaks of it, or "not yet". */
public final class RequirementsPage implements GeneratedPage {

  private final Requirements requirements;

  /** For the site's builder, which runs in the project's directory. */
  public RequirementsPage() {
    this(new Requirements(new ProjectTree(Path.of(""))));
  }

  RequirementsPage(Requirements requirements) {
    this.requirements = requirements;
  }

  @Override
  public String fileName() {
    return "requirements.html";
  }

  @Override
  public String title() {
    return "Requirements";
  }

  @Override
  public String html() {
    return introduction()
        + requirements.all().stream()
            .map(Requirement::section)
            .distinct()
            .map(this::section)
            .collect(Collectors.joining());
  }

  private String introduction() {
    var counts = Table.of("Requirements by how far they have got", "Standing", "Requirements");
    for (Standing standing : Standing.values()) {
      long count =
          requirements.all().stream()
              .filter(requirement -> requirements.standing(requirement) == standing)
              .count();
      counts.row(Html.text(standing.words()), String.valueOf(count));
    }
    return """
        <p>What a digital system for social prescribing must do, as 120 numbers that do not change, drawn from five public documents. The links are found by the build, not kept by hand: artefacts, pages, code and tests name the requirements that they are about.</p>
        <p>Only a test shows that a requirement is met, and it may show a part of it. A description says that something is meant for it. A word in a vocabulary is less: one can say it, and nothing more.</p>
        """
        + counts.html();
  }

  private String section(String section) {
    var table =
        Table.of("Requirements: " + section, "Requirement", "Standing", "Who speaks of it")
            .filterable();
    requirements.all().stream()
        .filter(requirement -> requirement.section().equals(section))
        .forEach(
            requirement ->
                table.rowWith(
                    " id=\"%s\"".formatted(requirement.name()),
                    requirement.name() + " " + Html.text(requirement.title()),
                    standing(requirements.standing(requirement)),
                    mentions(requirement)));
    return Html.section(section, table.html());
  }

  private static String standing(Standing standing) {
    return Html.tag(standing.colour(), standing.words());
  }

  private String mentions(Requirement requirement) {
    return Stream.of(Kind.values())
        .filter(kind -> !requirements.of(requirement, kind).isEmpty())
        .map(
            kind ->
                "<span class=\"line\">%s: %s</span>"
                    .formatted(kind.heading(), links(requirements.of(requirement, kind))))
        .collect(Collectors.joining());
  }

  private static String links(Collection<Mention> mentions) {
    return mentions.stream()
        .map(
            mention ->
                mention.page().isEmpty()
                    ? Html.code(mention.label())
                    : Html.link(mention.page(), mention.label()))
        .collect(Collectors.joining(", "));
  }
}
