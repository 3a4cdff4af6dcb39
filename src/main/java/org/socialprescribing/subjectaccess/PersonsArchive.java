package org.socialprescribing.subjectaccess;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.compartment.PersonStore;
import org.socialprescribing.compartment.StoredRecord;

/**
 * Writes the archive of a person, record after record, so that it never stands in memory as a
 * whole: the page, the records, their earlier versions, and what other features hold.
 */
final class PersonsArchive {

  private final PersonStore store;
  private final FhirContext fhir;
  private final Terms terms;
  private final AccessPage page = new AccessPage();
  private final List<ArchivePart> parts;

  PersonsArchive(PersonStore store, FhirContext fhir, Terms terms, List<ArchivePart> parts) {
    this.store = store;
    this.fhir = fhir;
    this.terms = terms;
    this.parts = parts;
  }

  /** To be called within a transaction that holds still. */
  void write(StoredRecord person, boolean full, OutputStream out) throws IOException {
    List<StoredRecord> shown = shown(person, full);
    try (var archive = new Archive(out)) {
      writePage(archive.file("index.html"), shown, full);
      for (Kind kind : kinds(shown)) {
        OutputStream file = archive.file("records/" + kind.type() + ".ndjson");
        for (StoredRecord record : of(kind, shown)) {
          List<Resource> versions = versions(record, full).orElseThrow();
          writeLine(file, versions.get(versions.size() - 1));
        }
      }
      for (Kind kind : kinds(shown)) {
        writeHistory(archive, kind, of(kind, shown), full);
      }
      for (ArchivePart part : parts) {
        part.write(person.id(), full, archive.file(part.file()));
      }
    }
  }

  private List<StoredRecord> shown(StoredRecord person, boolean full) {
    return store.recordsOf(person).stream()
        .filter(record -> versions(record, full).isPresent())
        .toList();
  }

  private Optional<List<Resource>> versions(StoredRecord record, boolean full) {
    List<Resource> versions = store.versionsOf(record);
    return full ? Optional.of(versions) : Redaction.forThePerson(versions);
  }

  private static List<Kind> kinds(List<StoredRecord> records) {
    return records.stream()
        .map(record -> Kind.of(record.type()))
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static List<StoredRecord> of(Kind kind, List<StoredRecord> records) {
    return records.stream().filter(record -> record.type().equals(kind.type())).toList();
  }

  private void writePage(OutputStream file, List<StoredRecord> shown, boolean full)
      throws IOException {
    Set<String> named = new LinkedHashSet<>();
    var stored = new ArrayList<LocalDate>();
    for (StoredRecord record : shown) {
      named.add(record.name());
      store.versionsOf(record).forEach(version -> stored.add(AccessPage.storedOn(version)));
    }
    var words = new RecordText(terms, new Names(store, named));
    LocalDate last = stored.stream().max(Comparator.naturalOrder()).orElseThrow();
    write(file, page.beginning(full, last, kinds(shown), parts));
    for (Kind kind : kinds(shown)) {
      write(file, page.section(kind));
      for (StoredRecord record : of(kind, shown)) {
        write(file, page.record(kind, versions(record, full).orElseThrow(), words));
      }
    }
    write(file, page.end());
  }

  private void writeHistory(Archive archive, Kind kind, List<StoredRecord> records, boolean full)
      throws IOException {
    OutputStream file = null;
    for (StoredRecord record : records) {
      List<Resource> versions = versions(record, full).orElseThrow();
      for (Resource earlier : versions.subList(0, versions.size() - 1)) {
        if (file == null) {
          file = archive.file("history/" + kind.type() + ".ndjson");
        }
        writeLine(file, earlier);
      }
    }
  }

  private void writeLine(OutputStream file, Resource version) throws IOException {
    write(file, fhir.newJsonParser().encodeResourceToString(version) + "\n");
  }

  private static void write(OutputStream file, String text) throws IOException {
    file.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
