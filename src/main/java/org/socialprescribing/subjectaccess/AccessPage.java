package org.socialprescribing.subjectaccess;

import static org.socialprescribing.publication.html.Html.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.publication.html.Html;

/** The page that a person reads first: everything in plain English, and nothing from elsewhere. */
final class AccessPage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <title>What is held about you</title>
      <link rel="icon" href="data:,">
      <style>%s</style>
      </head>
      <body>
      <header><h1>What is held about you</h1></header>
      <main>
      """;

  private static final String FOR_THE_PERSON =
      "This is a copy of your record. What others said in confidence, what is noted about risks, and"
          + " details of other people may be left out of it. Ask whoever keeps your record if you have"
          + " a question.";
  private static final String FULL =
      "This is everything, for whoever answers the request. It has to be read before it is given"
          + " away: what others said in confidence, risks and details of other people are in it.";

  private final String style;

  AccessPage() {
    try (InputStream css = AccessPage.class.getResourceAsStream("/subjectaccess/page.css")) {
      this.style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param lastStored the day of the last change to any record
   */
  String beginning(boolean full, LocalDate lastStored, List<Kind> kinds, List<ArchivePart> parts) {
    String contents =
        Html.list(kinds.stream().map(kind -> Html.link("#" + kind.type(), kind.title())).toList());
    String more =
        Html.list(parts.stream().map(part -> Html.link(part.file(), part.title())).toList());
    return HEAD.formatted(style)
        + Html.paragraph(full ? FULL : FOR_THE_PERSON)
        + Html.paragraph("The last change to it was on " + DAY.format(lastStored) + ".")
        + "<nav aria-label=\"Contents\">\n"
        + contents
        + "</nav>\n"
        + (more.isEmpty() ? "" : "<p>Beside this page:</p>\n" + more)
        + "<p>For programs, the folder <code>records</code> holds the same as FHIR R4 JSON, one record"
        + " a line, and the folder <code>history</code> the earlier versions.</p>\n";
  }

  String section(Kind kind) {
    return "<h2 id=\"%s\">%s</h2>\n".formatted(kind.type(), text(kind.title()));
  }

  /**
   * @param versions of one record, the oldest first
   */
  String record(Kind kind, List<Resource> versions, RecordText words) {
    Resource current = versions.get(versions.size() - 1);
    String name = current.fhirType() + "/" + current.getIdElement().getIdPart();
    return "<section id=\"%s\">\n<h3>%s</h3>\n%s%s</section>\n"
        .formatted(
            Names.anchor(name),
            text(kind.one() + ", number " + current.getIdElement().getIdPart()),
            words.of(current),
            stored(versions));
  }

  private static String stored(List<Resource> versions) {
    List<String> days = versions.stream().map(version -> DAY.format(storedOn(version))).toList();
    String last = days.get(days.size() - 1);
    String earlier =
        days.subList(0, days.size() - 1).stream().distinct().collect(Collectors.joining("; "));
    return "<p class=\"small\">Stored on %s.%s</p>\n"
        .formatted(
            last,
            earlier.isEmpty()
                ? ""
                : " %d earlier %s, of %s."
                    .formatted(
                        versions.size() - 1,
                        versions.size() == 2 ? "version" : "versions",
                        earlier));
  }

  static LocalDate storedOn(Resource version) {
    return LocalDate.ofInstant(
        version.getMeta().getLastUpdated().toInstant(), EnglishValues.ENGLAND);
  }

  String end() {
    return "</main>\n</body>\n</html>\n";
  }
}
