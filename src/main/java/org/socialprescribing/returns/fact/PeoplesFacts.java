package org.socialprescribing.returns.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works the facts of people out after something new was said of them, person after person. */
final class PeoplesFacts {

  private final SaidRows said;
  private final FactRows facts;
  private final Timeline timeline;

  PeoplesFacts(SaidRows said, FactRows facts, FactRules rules) {
    this.said = said;
    this.facts = facts;
    this.timeline = new Timeline(rules);
  }

  /**
   * @param versions all that is said of these people
   */
  void ofNewPeople(Collection<Said> versions) {
    facts.add(
        versions.stream().collect(Collectors.groupingBy(Said::person)).values().stream()
            .map(timeline::of)
            .flatMap(List::stream)
            .toList());
  }

  /**
   * @param written the versions that say something new, and of whom
   * @param held people of whom nobody else may write until the transaction ends
   */
  void follow(Map<Fact.Source, String> written, Set<String> held) {
    var waiting = new TreeSet<>(written.values());
    Set<String> done = new HashSet<>();
    while (!waiting.isEmpty()) {
      String person = waiting.pollFirst();
      if (!done.contains(person)) {
        List<Said> versions = versionsOf(person, held);
        Set<String> records = recordsOfPerson(person, versions);
        write(records, versions, written.keySet());
        done.addAll(records);
        waiting.addAll(spokenOf(versions, written.keySet()));
      }
    }
  }

  /** Who somebody is may only come out when their records are held. */
  private List<Said> versionsOf(String person, Set<String> held) {
    if (held.add(person)) {
      said.hold(Set.of(person));
    }
    List<Said> versions = said.of(person);
    for (Set<String> records = recordsOfPerson(person, versions);
        held.addAll(records);
        records = recordsOfPerson(person, versions)) {
      said.hold(records);
      versions = said.of(person);
    }
    return versions;
  }

  /** What a record that speaks of somebody else now said before is to be taken back. */
  private static Set<String> spokenOf(List<Said> versions, Set<Fact.Source> written) {
    Set<String> records = written.stream().map(Fact.Source::record).collect(Collectors.toSet());
    return versions.stream()
        .filter(version -> records.contains(version.record()))
        .map(Said::person)
        .collect(Collectors.toSet());
  }

  /** Nearly always what is new is also the latest, and all rows until then are there. */
  private void write(Set<String> records, List<Said> versions, Set<Fact.Source> written) {
    var isNew =
        versions.stream().collect(Collectors.partitioningBy(v -> written.contains(v.source())));
    Instant first =
        isNew.get(true).stream().map(Said::knownAt).min(Instant::compareTo).orElse(Instant.MIN);
    if (isNew.get(false).stream().allMatch(version -> version.knownAt().isBefore(first))) {
      facts.add(timeline.from(first, versions));
    } else {
      facts.become(records.stream().map(Names::key).toList(), timeline.of(versions));
    }
  }

  /** Every record of a person, with those that others say stand for them. */
  private static Set<String> recordsOfPerson(String person, List<Said> versions) {
    return Stream.concat(
            Stream.of(person),
            versions.stream()
                .filter(version -> version.content() instanceof Said.Person)
                .flatMap(
                    version ->
                        Stream.concat(
                            Stream.of(version.record()),
                            Stream.ofNullable(((Said.Person) version.content()).replacedBy()))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** For a rebuild, in which nobody else writes. */
  void ofEverybody() {
    facts.beginAnew();
    Set<String> done = new HashSet<>();
    for (String person : said.everybody()) {
      if (!done.contains(person)) {
        List<Said> versions = said.of(person);
        done.addAll(recordsOfPerson(person, versions));
        facts.addAnew(timeline.of(versions));
      }
    }
    facts.endAnew();
  }
}
