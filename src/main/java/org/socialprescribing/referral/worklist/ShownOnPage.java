package org.socialprescribing.referral.worklist;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.annotation.Nullable;
import org.socialprescribing.audit.AuditNotes;
import org.socialprescribing.referral.worklist.Line.Shown;

/** Tells the audit who is on a page: it is sent as text, into which nobody else looks. */
final class ShownOnPage {

  private static final String VERSION = "\"versionId\":\"";

  private ShownOnPage() {}

  static void note(Page page, RequestDetails request) {
    AuditNotes notes = AuditNotes.of(request);
    for (Line line : page.lines()) {
      String person =
          line.about().stream()
              .map(Shown::id)
              .filter(ShownOnPage::isPerson)
              .findFirst()
              .orElse(null);
      notes.shown(version(line.task()), person);
      line.about().forEach(record -> notes.shown(version(record), whose(record, person)));
    }
  }

  private static boolean isPerson(String id) {
    return id.startsWith("Patient/");
  }

  /** The link worker's record is about nobody. */
  private static @Nullable String whose(Shown record, @Nullable String person) {
    return record.id().startsWith("PractitionerRole/") ? null : person;
  }

  private static String version(Shown record) {
    int before = record.json().indexOf(VERSION);
    if (before < 0) {
      return record.id();
    }
    int from = before + VERSION.length();
    return record.id()
        + "/_history/"
        + record.json().substring(from, record.json().indexOf('"', from));
  }
}
