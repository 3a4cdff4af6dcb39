package org.socialprescribing.directory.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Organization;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.directory.feed.Run.Outcome;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what pages bring in one transaction: records, what is known of the feed, and how far the
 * run has got. If the storage refuses something, they are taken apart until the entry is found that
 * it refuses.
 */
final class PageWriter {

  private final Entries entries;
  private final Runs runs;
  private final Quarantine quarantine;
  private final Duplicates duplicates;
  private final Preparation preparation;
  private final Records records;
  private final TransactionTemplate transactions;

  PageWriter(
      Importing.Tables tables,
      Preparation preparation,
      Records records,
      TransactionTemplate transactions) {
    this.entries = tables.entries();
    this.runs = tables.runs();
    this.quarantine = tables.quarantine();
    this.duplicates = tables.duplicates();
    this.preparation = preparation;
    this.records = records;
    this.transactions = transactions;
  }

  /**
   * @param pages in the order in which they come; several where little has changed in each, so that
   *     what is done once for a transaction is not done for every page
   */
  void write(String feed, Runs.Owned run, List<Sifted> pages) {
    try {
      transactions.executeWithoutResult(
          transaction -> {
            List<Sifted.Broken> broken =
                change(feed, run, pages.stream().flatMap(page -> page.changed().stream()).toList());
            pages.forEach(page -> finish(feed, run, page, broken));
          });
    } catch (RefusedRequest | DataIntegrityViolationException refused) {
      if (pages.size() == 1) {
        writeApart(feed, run, pages.get(0), refused);
      } else {
        pages.forEach(page -> write(feed, run, List.of(page)));
      }
    }
  }

  private void writeApart(String feed, Runs.Owned run, Sifted page, RuntimeException refused) {
    List<Sifted.Broken> broken = apart(feed, run, page.changed(), refused);
    transactions.executeWithoutResult(transaction -> finish(feed, run, page, broken));
  }

  /** The same in two halves, each in its own transaction, down to the entry that is refused. */
  private List<Sifted.Broken> apart(
      String feed, Runs.Owned run, List<Sifted.Changed> changed, RuntimeException refused) {
    if (changed.isEmpty()) {
      return List.of();
    }
    if (changed.size() == 1) {
      return List.of(broken(changed.get(0).id(), refused));
    }
    int half = changed.size() / 2;
    var broken = new ArrayList<Sifted.Broken>();
    for (List<Sifted.Changed> part :
        List.of(changed.subList(0, half), changed.subList(half, changed.size()))) {
      try {
        broken.addAll(transactions.execute(transaction -> change(feed, run, part)));
      } catch (RefusedRequest | DataIntegrityViolationException again) {
        broken.addAll(apart(feed, run, part, again));
      }
    }
    return broken;
  }

  private static Sifted.Broken broken(String entry, RuntimeException refused) {
    return refused instanceof RefusedRequest explained
        ? Sieve.broken(entry, explained)
        : new Sifted.Broken(
            entry, Problem.NOT_STORED, "", "The database cannot hold what the entry says.");
  }

  /** Stores the records of these entries; answers with those that cannot be stored. */
  private List<Sifted.Broken> change(String feed, Runs.Owned run, List<Sifted.Changed> changed) {
    if (changed.isEmpty()) {
      return List.of();
    }
    var work = new Work(feed, changed);
    List<Sifted.Changed> kept =
        changed.stream().filter(entry -> !work.refused.containsKey(entry.id())).toList();
    records.put(work.toStore.values());
    entries.bring(feed, work.toStore.values());
    entries.put(feed, kept, work.lookAgain);
    duplicates.look(feed, kept);
    quarantine.release(feed, kept.stream().map(Sifted.Changed::id).toList());
    runs.progress(run, null, outcomes(kept), notKept(kept));
    return List.copyOf(work.refused.values());
  }

  private static Map<Outcome, Integer> outcomes(List<Sifted.Changed> kept) {
    var done = new EnumMap<Outcome, Integer>(Outcome.class);
    kept.forEach(entry -> done.merge(entry.outcome(), 1, Integer::sum));
    return done;
  }

  /** By field: numbers of places in lists do not count. */
  private static Map<String, Integer> notKept(List<Sifted.Changed> kept) {
    var fields = new HashMap<String, Integer>();
    for (Sifted.Changed entry : kept) {
      entry.notKept().stream()
          .map(sentence -> sentence.split("[\\s:]", 2)[0].replaceAll("/\\d+(?=/|$)", "/*"))
          .distinct()
          .forEach(field -> fields.merge(field, 1, Integer::sum));
    }
    return fields;
  }

  /**
   * @param refused among the entries that were to be stored, of whatever page
   */
  private void finish(String feed, Runs.Owned run, Sifted page, List<Sifted.Broken> refused) {
    List<Sifted.Broken> broken = new ArrayList<>(page.broken());
    refused.stream().filter(page::has).forEach(broken::add);
    entries.see(run.id(), page.number(), page.ids());
    quarantine.release(feed, page.same());
    quarantine.put(feed, run.id(), page.number(), broken);
    entries.putPage(feed, page.number(), broken.isEmpty() ? page.known() : null);
    runs.says(run, page.pages(), page.items());
    runs.progress(
        run,
        page.number() + 1,
        Map.of(
            Outcome.UNCHANGED, page.same().size(),
            Outcome.QUARANTINED, broken.size(),
            Outcome.REPEATED, page.repeated()),
        Map.of());
  }

  /** What of a page's records is to be stored. */
  private final class Work {

    private final String feed;
    private final Map<String, PreparedRecord> toStore = new LinkedHashMap<>();
    private final Map<String, Sifted.Broken> refused = new LinkedHashMap<>();

    /** Entries that refer to something which may come later. */
    private final Set<String> lookAgain = new HashSet<>();

    private Work(String feed, List<Sifted.Changed> changed) {
      this.feed = feed;
      Set<String> names =
          changed.stream()
              .flatMap(entry -> entry.records().stream())
              .map(EntryRecord::name)
              .collect(Collectors.toSet());
      Set<String> mentioned =
          changed.stream()
              .flatMap(entry -> entry.records().stream())
              .flatMap(record -> record.references().stream())
              .collect(Collectors.toCollection(HashSet::new));
      mentioned.addAll(names);
      Set<String> stored = records.stored(mentioned);
      Map<String, Entries.Brought> brought = entries.brought(names);
      changed.forEach(entry -> take(entry, stored, brought));
    }

    private void take(
        Sifted.Changed entry, Set<String> stored, Map<String, Entries.Brought> brought) {
      String owner = owner(entry.service(), stored, brought);
      if (!owner.equals(feed)) {
        refuse(
            entry,
            Problem.ID_TAKEN,
            "/id",
            owner.isEmpty()
                ? "A record has this id that no feed has brought. It stays as it is."
                : "The feed " + owner + " has brought a service with this id. It stays as it is.");
        return;
      }
      Set<String> here =
          entry.records().stream().map(EntryRecord::name).collect(Collectors.toSet());
      var taken = new ArrayList<PreparedRecord>();
      for (EntryRecord record : entry.records()) {
        Set<String> missing = new HashSet<>(record.references());
        missing.removeAll(here);
        missing.removeAll(toStore.keySet());
        missing.removeAll(stored);
        EntryRecord whole = missing.isEmpty() ? record : without(entry, record, missing);
        if (whole == null) {
          refuse(
              entry,
              Problem.INVALID,
              "",
              "The entry refers to a record that is neither in it nor here.");
          return;
        }
        if (owner(record.name(), stored, brought).equals(feed)
            && !isAsBrought(whole, brought.get(record.name()))
            && !isToStore(whole)) {
          taken.add(whole.whole().get());
        }
      }
      taken.forEach(record -> toStore.put(record.name(), record));
    }

    /** Whose record it is; a feed's own when nobody has it. Empty: nobody's feed. */
    private String owner(String name, Set<String> stored, Map<String, Entries.Brought> brought) {
      if (brought.containsKey(name)) {
        return brought.get(name).feed();
      }
      return stored.contains(name) ? "" : feed;
    }

    private boolean isAsBrought(EntryRecord record, Entries.Brought before) {
      return before != null && before.hash().equals(record.hash());
    }

    /** The service before this one has brought it, too. */
    private boolean isToStore(EntryRecord record) {
      PreparedRecord before = toStore.get(record.name());
      return before != null && before.hash().equals(record.hash());
    }

    /** The organisation above may come later, with services of its own; null for all else. */
    private EntryRecord without(Sifted.Changed entry, EntryRecord record, Set<String> missing) {
      if (record.whole().get().resource() instanceof Organization organisation
          && organisation.getPartOf().hasReference()
          && missing.equals(Set.of(organisation.getPartOf().getReference()))) {
        lookAgain.add(entry.id());
        Organization alone = organisation.copy();
        alone.setPartOf(null);
        return EntryRecord.of(preparation.prepare(alone));
      }
      return null;
    }

    private void refuse(Sifted.Changed entry, Problem problem, String place, String sentence) {
      refused.put(entry.id(), new Sifted.Broken(entry.id(), problem, place, sentence));
    }
  }
}
