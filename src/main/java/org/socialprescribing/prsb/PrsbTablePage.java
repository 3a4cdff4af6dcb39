package org.socialprescribing.prsb;

import java.util.List;
import java.util.stream.Collectors;
import org.socialprescribing.publication.GeneratedPage;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;

/** The page of the guide that shows the whole table: 355 rows, and where each of them stands. */
public final class PrsbTablePage implements GeneratedPage {

  private final Standard standard = Standard.load();

  @Override
  public String fileName() {
    return "prsb-table.html";
  }

  @Override
  public String title() {
    return "PRSB: the 355 rows";
  }

  @Override
  public String html() {
    return introduction()
        + standard.below("").stream().map(this::section).collect(Collectors.joining())
        + Html.section("Parts of the record", parts());
  }

  private String introduction() {
    return """
        <p>Every row of the %s, in its order, with its level, its cardinality as printed, and where a record of this guide has it. <a href="prsb.html">About PRSB</a> says what this claims.</p>
        <p>%d rows are mapped to elements, %d only hold others together, %d are out of scope with a reason.</p>
        <p>A row is looked for in a part of the record behind a referral; the <a href="#parts-of-the-record">parts</a> are at the end. Numbers, names, levels and cardinalities: Professional Record Standards Body, licensed under the Open Government Licence v3.0.</p>
        """
        .formatted(
            Html.text(Standard.NAME),
            count(Scope.MAPPED),
            count(Scope.GROUP),
            count(Scope.OUT_OF_SCOPE));
  }

  private long count(Scope scope) {
    return standard.rows().stream().filter(row -> row.scope() == scope).count();
  }

  private String section(StandardRow section) {
    String title = section.number() + " " + section.name();
    var table =
        Table.of("Rows of section " + title, "Row", "Level", "Where, or why not").filterable();
    standard.rows().stream()
        .filter(row -> (row.number() + ".").startsWith(section.number() + "."))
        .forEach(
            row ->
                table.rowWith(
                    " id=\"row-%s\"".formatted(row.number()),
                    name(row),
                    level(row),
                    where(row) + note(row)));
    return Html.section("section-" + section.number(), title, table.html());
  }

  private static String name(StandardRow row) {
    int above = row.path().length() - row.name().length();
    return "<span class=\"line\">%s</span><span class=\"soft\">%s</span>%s"
        .formatted(row.number(), Html.text(row.path().substring(0, above)), Html.text(row.name()));
  }

  private static String note(StandardRow row) {
    return row.note().isEmpty() ? "" : "<span class=\"line\">" + Html.text(row.note()) + "</span>";
  }

  private static String level(StandardRow row) {
    String word =
        row.level() == Level.MANDATORY
            ? Html.tag("error", row.level().word())
            : Html.text(row.level().word());
    return word + " <span class=\"line\">" + row.min() + ".." + row.max() + "</span>";
  }

  private static String where(StandardRow row) {
    if (row.scope() != Scope.MAPPED) {
      return Html.tag("plain", row.scope().word().replace('-', ' '));
    }
    String profiles =
        row.profiles().stream()
            .map(id -> Html.link("StructureDefinition-" + id + ".html", id))
            .collect(Collectors.joining(", "));
    return row.branches().stream()
            .map(branch -> "<span class=\"line\">" + Html.code(branch.expression()) + "</span>")
            .collect(Collectors.joining())
        + "<span class=\"line\">in %s: %s</span>"
            .formatted(Html.linkTo("#part-" + row.part().word(), row.part().word()), profiles);
  }

  private static String parts() {
    var table = Table.of("Parts of the record behind a referral", "Part", "What it consists of");
    for (RecordPart part : List.of(RecordPart.values())) {
      table.rowWith(
          " id=\"part-%s\"".formatted(part.word()),
          Html.code(part.word()),
          Html.text(part.origin()));
    }
    return "<p>A report looks at the records that whoever asks may see, and at none that was entered in error.</p>\n"
        + table.html();
  }
}
