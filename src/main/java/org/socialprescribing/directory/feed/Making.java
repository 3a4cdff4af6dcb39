package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.directory.openreferral.Mapped;
import org.socialprescribing.directory.openreferral.ToFhir;

/**
 * Makes records of entries. Every entry brings its organisation and its places along, as its
 * neighbours do: those that came lately in the same words are not made again.
 */
final class Making {

  /** More than a directory of 50,000 services has; some hundreds of bytes each. */
  private static final int KEPT = 50_000;

  private final ToFhir mapping;
  private final Preparation preparation;
  private final Map<String, Lately> lately = Collections.synchronizedMap(new Newest());

  Making(ToFhir mapping, Preparation preparation) {
    this.mapping = mapping;
    this.preparation = preparation;
  }

  /**
   * @param service the id of the service
   * @param records what a record refers to comes before it
   * @param notKept fields that FHIR has no place for
   */
  record Made(String service, List<EntryRecord> records, List<String> notKept) {}

  /** What became of an organisation or a place, by what the entry says of it. */
  private record Lately(String name, String hash, Set<String> references) {}

  private static final class Newest extends LinkedHashMap<String, Lately> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Lately> eldest) {
      return size() > KEPT;
    }
  }

  /**
   * @throws org.socialprescribing.directory.openreferral.UnreadableEntry when it cannot be kept
   * @throws org.socialprescribing.conformance.explain.RefusedRequest when the guide refuses it
   */
  Made make(JsonNode entry) {
    var known = new ArrayList<EntryRecord>();
    var words = new HashMap<String, String>();
    Mapped mapped =
        mapping.toFhir(
            entry,
            (field, beside) -> {
              String said = field + " " + Json.hash(beside);
              words.put(beside.path("id").asText().toLowerCase(Locale.ROOT), said);
              Lately before = lately.get(said);
              if (before != null) {
                known.add(known(before, entry));
              }
              return before != null;
            });
    List<EntryRecord> made =
        records(mapped).map(preparation::prepare).map(EntryRecord::of).toList();
    for (EntryRecord record : made) {
      String said = words.get(record.name().substring(record.name().indexOf('/') + 1));
      if (said != null) {
        lately.put(said, new Lately(record.name(), record.hash(), record.references()));
      }
    }
    return new Made(
        mapped.service().getIdElement().getIdPart(),
        Stream.concat(known.stream(), made.stream()).toList(),
        mapped.notKept());
  }

  /** Should it come to be stored all the same, it is made then. */
  private EntryRecord known(Lately before, JsonNode entry) {
    return new EntryRecord(
        before.name(),
        before.hash(),
        before.references(),
        () ->
            records(mapping.toFhir(entry))
                .filter(record -> before.name().equals(PreparedRecord.name(record)))
                .findFirst()
                .map(preparation::prepare)
                .orElseThrow());
  }

  private static Stream<Resource> records(Mapped mapped) {
    return Stream.of(
            Stream.ofNullable(mapped.organisation()),
            mapped.places().stream(),
            mapped.areas().stream(),
            Stream.of(mapped.service()))
        .flatMap(each -> each);
  }
}
