package org.socialprescribing.returns.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What one transaction stores. It waits for the end, so that all of it takes a statement or two,
 * and the facts of a person are worked out once.
 */
final class Stored implements TransactionSynchronization {

  /** A rebuild stores everything in one transaction. */
  private static final int AT_ONCE = 1000;

  private final SaidRows said;
  private final PartyRows parties;
  private final PeoplesFacts facts;

  private final List<Resource> waitingParties = new ArrayList<>();

  /** By record: of each there is one version at a time. */
  private final Map<String, Said> waiting = new LinkedHashMap<>();

  /** What is written and says something new, and of whom. */
  private final Map<Fact.Source, String> written = new HashMap<>();

  Stored(SaidRows said, PartyRows parties, PeoplesFacts facts) {
    this.said = said;
    this.parties = parties;
    this.facts = facts;
  }

  void party(Resource version) {
    waitingParties.add(version);
    if (waitingParties.size() == AT_ONCE) {
      writeParties();
    }
  }

  void says(Said version) {
    if (waiting.size() == AT_ONCE || waiting.containsKey(version.record())) {
      writeSaid(false);
    }
    waiting.put(version.record(), version);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    writeParties();
    List<Said> last = List.copyOf(waiting.values());
    if (written.isEmpty() && isAllOfNewPeople()) {
      writeSaid(false);
      facts.ofNewPeople(last);
    } else {
      writeSaid(true);
      facts.follow(
          written, last.stream().map(Said::person).collect(Collectors.toCollection(HashSet::new)));
    }
    written.clear();
  }

  /**
   * Whether everything is the first that is said of somebody whose record comes with it. Nothing
   * else can be known of them: a reference to a record that is not there is refused.
   */
  private boolean isAllOfNewPeople() {
    return waiting.values().stream()
        .allMatch(
            version ->
                version.version() == 1
                    && waiting.containsKey(version.person())
                    && !(version.content() instanceof Said.Person person
                        && person.replacedBy() != null));
  }

  /**
   * For a rebuild, in which nobody else writes, and which works everybody's facts out at the end.
   */
  void writeWithoutFacts() {
    writeParties();
    writeSaid(false);
    written.clear();
  }

  private void writeParties() {
    if (!waitingParties.isEmpty()) {
      parties.add(waitingParties);
      waitingParties.clear();
    }
  }

  private void writeSaid(boolean holding) {
    Set<String> added = said.add(waiting.values(), holding);
    for (String record : added) {
      Said version = waiting.get(record);
      written.put(version.source(), version.person());
    }
    waiting.clear();
  }
}
