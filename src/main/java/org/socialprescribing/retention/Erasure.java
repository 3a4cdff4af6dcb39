package org.socialprescribing.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.compartment.HeldBeside;
import org.socialprescribing.compartment.PersonStore;
import org.socialprescribing.compartment.StoredRecord;
import org.socialprescribing.readmodel.Forgetting;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes a person: all records with all versions, and what follows from them. Bare facts and a
 * tombstone stay. One transaction for a person, so that nobody is ever half gone.
 */
final class Erasure {

  private final PersonStore people;
  private final Lives lives;
  private final KeptFacts facts;
  private final Fingerprint fingerprint;
  private final Tombstones tombstones;
  private final Forgetting readModels;
  private final List<HeldBeside> beside;
  private final ErasureStore storage;
  private final TransactionTemplate transactions;
  private final Set<String> held;
  private final Clock clock;

  Erasure(ErasureParts parts, TransactionTemplate transactions, Set<String> held, Clock clock) {
    this.people = parts.people();
    this.lives = parts.lives();
    this.facts = parts.facts();
    this.fingerprint = parts.fingerprint();
    this.tombstones = parts.tombstones();
    this.readModels = parts.readModels();
    this.beside = parts.beside();
    this.storage = parts.storage();
    this.transactions = transactions;
    this.held = held;
    this.clock = clock;
  }

  /**
   * What would be removed, and what stands against it.
   *
   * @param tombstone what would stay
   * @param obstacles empty when it can be done
   */
  record Preview(Tombstone tombstone, List<Obstacle> obstacles) {}

  /** Empty when there is no such person. */
  Optional<Preview> preview(ErasureOrder order) {
    return previewIf(order, life -> true);
  }

  /** The same, of a person for whom the condition holds. */
  Optional<Preview> previewIf(ErasureOrder order, Predicate<RetentionRules.Life> condition) {
    return transactions.execute(
        transaction ->
            people
                .person(order.person())
                .map(people::recordsOf)
                .filter(records -> condition.test(lives.of(records)))
                .map(records -> new Preview(tombstone(order, records), obstacles(records))));
  }

  /**
   * Removes the person, unless the condition does not hold; then, and when there is no such person,
   * the answer is empty.
   *
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 409 when something stands
   *     against it
   */
  Optional<Tombstone> erase(ErasureOrder order, Predicate<RetentionRules.Life> condition) {
    return transactions.execute(
        transaction ->
            people
                .person(order.person())
                .filter(person -> condition.test(lives.of(people.recordsOf(person))))
                .flatMap(person -> people.lockedPerson(order.person()))
                .map(people::recordsOf)
                // Again, since nobody can change it any more.
                .filter(records -> condition.test(lives.of(records)))
                .map(records -> erase(order, records)));
  }

  private Tombstone erase(ErasureOrder order, List<StoredRecord> records) {
    obstacles(records).stream()
        .findFirst()
        .ifPresent(
            obstacle -> {
              throw obstacle.refused();
            });
    Tombstone tombstone = tombstone(order, records);
    facts.keep(records.stream().map(people::versionsOf).toList());
    tombstones.put(tombstone);
    readModels.forget(records.stream().map(StoredRecord::name).toList());
    beside.forEach(held -> held.forget(records.get(0).name()));
    storage.remove(records);
    return tombstone;
  }

  private List<Obstacle> obstacles(List<StoredRecord> records) {
    var obstacles = new ArrayList<Obstacle>();
    if (held.contains(records.get(0).id())) {
      obstacles.add(Obstacle.held());
    }
    lives.openReferral(records).map(Obstacle::open).ifPresent(obstacles::add);
    people.otherRecordsThatReferTo(records).stream()
        .findFirst()
        .map(record -> Obstacle.mentioned(record.name()))
        .ifPresent(obstacles::add);
    return obstacles;
  }

  private Tombstone tombstone(ErasureOrder order, List<StoredRecord> records) {
    var counts = new TreeMap<String, Integer>();
    records.forEach(record -> counts.merge(record.type(), 1, Integer::sum));
    List<Resource> versions =
        records.stream().flatMap(record -> people.versionsOf(record).stream()).toList();
    LocalDate lastActivity = lives.of(records).lastActivity();
    Instant now = clock.instant();
    return new Tombstone(
        order, now, lastActivity, counts, versions.size(), fingerprint.of(versions));
  }
}
