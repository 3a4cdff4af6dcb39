package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records of one person, as they are known at a moment. */
final class Known {

  private final Map<String, List<Said>> versions;

  /** Tasks by the request that they follow; there is one for each. */
  private final Map<String, List<Said>> moves = new TreeMap<>();

  Known(Collection<Said> said) {
    this.versions =
        said.stream()
            .sorted(Comparator.comparingInt(Said::version))
            .collect(Collectors.groupingBy(Said::record, TreeMap::new, Collectors.toList()));
    versions
        .values()
        .forEach(
            task -> {
              if (latest(task).content() instanceof Said.Move move) {
                moves.putIfAbsent(move.request(), task);
              }
            });
  }

  private static Said latest(List<Said> versions) {
    return versions.get(versions.size() - 1);
  }

  /** Records whose current version has this kind of content, by name. */
  Stream<Said> current(Class<? extends Said.Content> kind) {
    return versions.values().stream()
        .map(Known::latest)
        .filter(said -> kind.isInstance(said.content()));
  }

  <T extends Said.Content> Optional<T> current(String record, Class<T> kind) {
    return Optional.ofNullable(versions.get(record))
        .map(found -> latest(found).content())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** Every version of the task that follows a request, the oldest first. */
  List<Said> movesOf(String request) {
    return moves.getOrDefault(request, List.of());
  }

  /** Made by mistake: there never was such a referral. */
  boolean isInError(String request) {
    List<Said> task = movesOf(request);
    return !task.isEmpty() && state(latest(task)).equals("entered-in-error");
  }

  static String state(Said move) {
    return ((Said.Move) move.content()).state();
  }

  static LocalDate dayOf(Said move) {
    return Names.day(((Said.Move) move.content()).at());
  }

  /** Who held a referral at the end of a day; empty while nobody did. */
  Optional<String> ownerOn(String request, LocalDate day) {
    return movesOf(request).stream()
        .filter(move -> !dayOf(move).isAfter(day))
        .map(move -> ((Said.Move) move.content()).owner())
        .filter(Objects::nonNull)
        .reduce((former, later) -> later);
  }

  /** Whom a record is about, after all that is known of who is whom. */
  String person(Said said) {
    var seen = new HashSet<String>();
    String person = said.person();
    while (seen.add(person)) {
      Optional<String> other = current(person, Said.Person.class).map(Said.Person::replacedBy);
      if (other.isEmpty()) {
        return person;
      }
      person = other.get();
    }
    // Two records that each name the other: the one whose name comes first.
    return seen.stream().sorted().findFirst().orElseThrow();
  }

  Fact.Who who(String person, LocalDate day) {
    return current(person, Said.Person.class)
        .map(said -> new Fact.Who(age(said, day), said.gender(), said.ethnicity(), said.tenth()))
        .orElseGet(() -> new Fact.Who(null, null, null, null));
  }

  private static @Nullable Integer age(Said.Person person, LocalDate day) {
    return person.born() == null || person.born().isAfter(day)
        ? null
        : (int) ChronoUnit.YEARS.between(person.born(), day);
  }

  /**
   * The practice that the person's record named at the end of that day; before it was stored, the
   * first that it named. What was corrected on the day on which it was written was never so.
   */
  @Nullable
  String practice(String person, LocalDate day) {
    var named = new TreeMap<LocalDate, Optional<String>>();
    for (Said version : versions.getOrDefault(person, List.of())) {
      if (version.content() instanceof Said.Person said) {
        named.put(Names.day(version.knownAt()), Optional.ofNullable(said.practice()));
      }
    }
    return Optional.ofNullable(named.floorEntry(day))
        .or(() -> Optional.ofNullable(named.firstEntry()))
        .flatMap(Map.Entry::getValue)
        .orElse(null);
  }

  /** Codes of needs, also of those that have a record of their own. */
  List<String> needs(List<String> codes, List<String> records) {
    var needs = new TreeSet<>(codes);
    records.forEach(
        record -> current(record, Said.Need.class).ifPresent(need -> needs.addAll(need.codes())));
    return List.copyOf(needs);
  }
}
