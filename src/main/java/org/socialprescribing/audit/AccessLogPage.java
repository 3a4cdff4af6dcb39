package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.ServedPage;
import org.socialprescribing.publication.html.Table;

/** The access log as a page to read. */
final class AccessLogPage {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private AccessLogPage() {}

  /**
   * @param next the address of the page after this one; null: there is none
   */
  static String of(String patient, List<Event> events, InWords words, @Nullable String next) {
    var table =
        Table.of("Who saw and changed what, the newest first", "When", "Who", "What", "Why");
    for (Event event : events) {
      table.row(
          Html.text(WHEN.format(event.recorded())),
          Html.text(words.who(event.who())),
          Html.text(InWords.what(event, patient)),
          Html.text(InWords.why(event)));
    }
    String more = next == null ? "" : Html.paragraph(Html.link(next, "Earlier"));
    return ServedPage.of(
        "Who has seen the records of " + patient,
        "Everybody who has asked this server about the person, with what they saw or wrote and why.",
        new ServedPage.Trail("/ig/audit.html", "Audit", "Access log"),
        events.isEmpty() ? "<p>Nobody in this time.</p>\n" : table.html() + more);
  }
}
