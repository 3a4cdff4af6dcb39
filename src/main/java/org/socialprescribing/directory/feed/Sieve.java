package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.directory.openreferral.UnreadableEntry;

/** Tells the entries of one run's pages apart, and makes records of those that are not known. */
final class Sieve {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final String feed;
  private final Pages pages;
  private final Entries entries;
  private final Making making;
  private final long largestEntry;

  /** What has come in this run, with its content. */
  private final Map<String, String> come = new HashMap<>();

  private int nameless;

  /**
   * @param seen ids that a run which was broken off has seen before
   */
  Sieve(
      String feed,
      Pages pages,
      Entries entries,
      Making making,
      long largestEntry,
      Set<String> seen) {
    this.feed = feed;
    this.pages = pages;
    this.entries = entries;
    this.making = making;
    this.largestEntry = largestEntry;
    seen.forEach(id -> come.put(id, null));
  }

  /** How many different entries have come. */
  long size() {
    return come.size() + (long) nameless;
  }

  /** A page that is as it was. */
  Sifted same(int number, KnownPage known) throws FeedFailure {
    requireProgress(known.ids());
    known.ids().forEach(id -> come.putIfAbsent(id, null));
    return new Sifted(
        number, known.pages(), known.items(), known.ids(), List.of(), List.of(), 0, known);
  }

  Sifted sift(int number, Page page, @Nullable String etag, String pageHash)
      throws FeedFailure, InterruptedException {
    var work = new Work(number);
    List<String> ids = page.entries().stream().map(entry -> id(entry.json())).toList();
    requireProgress(ids);
    Map<String, Entries.Known> known =
        entries.known(feed, ids.stream().filter(UUID.asMatchPredicate()).toList());
    for (int i = 0; i < ids.size(); i++) {
      work.take(i, ids.get(i), page.entries().get(i), known.get(ids.get(i)));
    }
    List<Object> made = work.toMap.parallelStream().map(this::make).toList();
    List<Sifted.Changed> changed = pick(made, Sifted.Changed.class);
    pick(made, Sifted.Broken.class).forEach(work.broken::add);
    boolean isWhole = work.broken.isEmpty() && work.repeated == 0 && !work.hadShort;
    KnownPage again =
        isWhole && !pageHash.isEmpty()
            ? new KnownPage(etag, pageHash, page.pages(), page.items(), page.isLast(), ids)
            : null;
    return new Sifted(
        number, page.pages(), page.items(), work.same, changed, work.broken, work.repeated, again);
  }

  /** A feed that gives the same page again and again would never end. */
  private void requireProgress(List<String> ids) throws FeedFailure {
    if (!ids.isEmpty() && come.keySet().containsAll(ids)) {
      throw new FeedFailure(
          Problem.PAGES_LOOP, "The page has nothing that earlier pages have not had.");
    }
  }

  private static String id(JsonNode entry) {
    return entry.path("id").asText("").strip().toLowerCase(Locale.ROOT);
  }

  private record ToMap(
      String id, JsonNode json, String hash, @Nullable String etag, Run.Outcome outcome) {}

  /** What has been found out about one page. */
  private final class Work {

    private final int number;
    private final List<String> same = new ArrayList<>();
    private final List<ToMap> toMap = new ArrayList<>();
    private final List<Sifted.Broken> broken = new ArrayList<>();
    private int repeated;
    private boolean hadShort;

    private Work(int number) {
      this.number = number;
    }

    void take(int position, String id, Page.Listed entry, @Nullable Entries.Known known)
        throws InterruptedException {
      if (!UUID.matcher(id).matches()) {
        nameless++;
        String name = "page %d, entry %d".formatted(number, position + 1);
        broken.add(
            new Sifted.Broken(name, Problem.ID_MISSING, "/id", "An entry needs a UUID as its id."));
      } else if (entry.size() > largestEntry) {
        come.put(id, null);
        broken.add(
            new Sifted.Broken(
                id, Problem.TOO_LARGE, "", "The entry is larger than " + largestEntry + " bytes."));
      } else {
        takeWhole(id, entry.json(), known);
      }
    }

    private void takeWhole(String id, JsonNode listed, @Nullable Entries.Known known)
        throws InterruptedException {
      JsonNode json = listed;
      String etag = null;
      if (pages.isShort(listed) && !come.containsKey(id)) {
        hadShort = true;
        try {
          Pages.Whole whole =
              pages.whole(id, known == null || !known.active() ? null : known.etag());
          if (whole.json().isEmpty()) {
            come.put(id, null);
            same.add(id);
            return;
          }
          json = whole.json().get();
          etag = whole.etag();
        } catch (FeedFailure failure) {
          come.put(id, null);
          broken.add(new Sifted.Broken(id, failure.problem(), "", failure.getMessage()));
          return;
        }
      }
      takeContent(id, json, etag, known);
    }

    private void takeContent(
        String id, JsonNode json, @Nullable String etag, @Nullable Entries.Known known) {
      String hash = Json.hash(json);
      if (come.containsKey(id)) {
        repeated++;
        if (come.get(id) != null && !hash.equals(come.get(id)) && !pages.isShort(json)) {
          broken.add(
              new Sifted.Broken(
                  id,
                  Problem.ID_TWICE,
                  "/id",
                  "Two entries of one import have this id and differ. The first was taken."));
        }
        return;
      }
      come.put(id, hash);
      if (known != null && known.active() && known.hash().equals(hash)) {
        same.add(id);
      } else {
        toMap.add(new ToMap(id, json, hash, etag, outcome(known)));
      }
    }
  }

  private static Run.Outcome outcome(@Nullable Entries.Known known) {
    if (known == null) {
      return Run.Outcome.CREATED;
    }
    return known.active() ? Run.Outcome.CHANGED : Run.Outcome.REACTIVATED;
  }

  /** A change, or why there is none. */
  private Object make(ToMap entry) {
    try {
      Making.Made made = making.make(entry.json());
      if (!made.service().equals(entry.id())) {
        return new Sifted.Broken(
            entry.id(), Problem.ID_MISSING, "/id", "The entry has another id than the list.");
      }
      return new Sifted.Changed(
          entry.id(),
          entry.json(),
          entry.hash(),
          entry.etag(),
          entry.outcome(),
          made.records(),
          made.notKept());
    } catch (UnreadableEntry unreadable) {
      return new Sifted.Broken(
          entry.id(), Problem.UNREADABLE, unreadable.place(), unreadable.getMessage());
    } catch (RefusedRequest refused) {
      return broken(entry.id(), refused);
    } catch (RuntimeException unexpected) {
      return new Sifted.Broken(
          entry.id(),
          Problem.UNREADABLE,
          "",
          "The entry could not be understood (" + unexpected.getClass().getSimpleName() + ").");
    }
  }

  static Sifted.Broken broken(String entry, RefusedRequest refused) {
    Issue issue = refused.issues().get(0);
    return new Sifted.Broken(entry, issue.rule(), issue.expression(), issue.sentence());
  }

  private static <T> List<T> pick(List<Object> all, Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
