package org.socialprescribing.returns.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works the facts of people out again after something new was said of them: once in a transaction,
 * right before its commit, person after person.
 */
final class PeoplesFacts {

  private final JdbcClient database;
  private final SaidRows said;
  private final FactRows facts;
  private final Timeline timeline;

  PeoplesFacts(JdbcClient database, SaidRows said, FactRows facts, Scales scales) {
    this.database = database;
    this.said = said;
    this.facts = facts;
    this.timeline = new Timeline(new FactRules(scales));
  }

  /** Records of which something new was said in the transaction that is under way. */
  private final class Changed implements TransactionSynchronization {

    private final Set<String> records = new HashSet<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      workOut(records);
      records.clear();
    }
  }

  void changeWith(String record) {
    ofThisTransaction().records.add(record);
  }

  private Changed ofThisTransaction() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Changed.class::isInstance)
        .map(Changed.class::cast)
        .findFirst()
        .orElseGet(this::begin);
  }

  private Changed begin() {
    var changed = new Changed();
    TransactionSynchronizationManager.registerSynchronization(changed);
    return changed;
  }

  private void workOut(Collection<String> records) {
    Set<String> done = new HashSet<>();
    for (String person : new TreeSet<>(said.people(records))) {
      if (!done.contains(person)) {
        done.addAll(workOut(person));
      }
    }
  }

  /**
   * @return all records of this person
   */
  private Set<String> workOut(String person) {
    Set<String> held = new TreeSet<>();
    Set<String> records = new TreeSet<>(Set.of(person));
    List<Said> versions = List.of();
    // Nobody else may write of this person meanwhile. Who it is may only come out when it is held.
    while (!held.containsAll(records)) {
      records.stream().filter(held::add).forEach(this::hold);
      versions = said.of(person);
      records.addAll(recordsOfPerson(versions));
    }
    facts.become(keys(records), timeline.of(versions));
    return records;
  }

  private void hold(String person) {
    database
        .sql("select pg_advisory_xact_lock(:key)::text")
        .param("key", Names.key("facts of " + person))
        .query(String.class)
        .list();
  }

  /** Every record of a person, with those that others say stand for them. */
  private static Set<String> recordsOfPerson(List<Said> versions) {
    return versions.stream()
        .filter(version -> version.content() instanceof Said.Person)
        .flatMap(
            version ->
                Stream.concat(
                    Stream.of(version.record()),
                    Stream.ofNullable(((Said.Person) version.content()).replacedBy())))
        .collect(Collectors.toSet());
  }

  /** For a rebuild, in which nobody else writes. */
  void ofEverybody() {
    ofThisTransaction().records.clear();
    facts.beginAnew();
    Set<String> done = new HashSet<>();
    for (String person : said.everybody()) {
      if (!done.contains(person)) {
        List<Said> versions = said.of(person);
        done.addAll(recordsOfPerson(versions));
        facts.addAnew(timeline.of(versions));
      }
    }
    facts.endAnew();
  }

  private static List<Long> keys(Collection<String> records) {
    return records.stream().map(Names::key).toList();
  }
}
