package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be done with a page.
 *
 * @param number of the page
 * @param same ids of entries that are as they were
 * @param changed entries that are new or differ
 * @param broken entries that cannot be imported
 * @param repeated how many entries have come before in the same run
 * @param known how the page may be known again; null where it may not be
 */
record Sifted(
    int number,
    @Nullable Integer pages,
    @Nullable Long items,
    List<String> same,
    List<Changed> changed,
    List<Broken> broken,
    int repeated,
    @Nullable KnownPage known) {

  /** All entries that have come, whatever became of them. */
  List<String> ids() {
    return Stream.of(
            same.stream(), changed.stream().map(Changed::id), broken.stream().map(Broken::entry))
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /** Whether this entry was to be stored with the page. */
  boolean has(Broken refused) {
    return changed.stream().anyMatch(entry -> entry.id().equals(refused.entry()));
  }

  /**
   * @param outcome whether it is new, differs, or has come back
   * @param records what it is made into
   * @param notKept fields that FHIR has no place for
   */
  record Changed(
      String id,
      JsonNode json,
      String hash,
      @Nullable String etag,
      Run.Outcome outcome,
      List<EntryRecord> records,
      List<String> notKept) {

    String service() {
      return "HealthcareService/" + id;
    }
  }

  /**
   * @param entry the id, or page and place where there is none
   * @param code of the code system import-problem, or of a rule of the guide
   * @param place JSON pointer or FHIRPath
   */
  record Broken(String entry, String code, String place, String sentence) {

    Broken(String entry, Problem problem, String place, String sentence) {
      this(entry, problem.code(), place, sentence);
    }
  }
}
