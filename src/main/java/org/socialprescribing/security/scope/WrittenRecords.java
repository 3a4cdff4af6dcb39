package org.socialprescribing.security.scope;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.socialprescribing.security.actor.Standing;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Judges what a transaction has written when all of it is there: a person belongs to whoever refers
 * them, and the referral may be stored after the person.
 */
final class WrittenRecords {

  private final EntityManager storage;

  WrittenRecords(EntityManager storage) {
    this.storage = storage;
  }

  /**
   * @param givenBack records that the transaction is answered with although others stored them
   */
  void judgeBeforeCommit(
      Standing standing, IBaseResource record, Map<String, Set<String>> givenBack) {
    if (standing.isUnlimited()) {
      return;
    }
    TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Judgement.class::isInstance)
        .map(Judgement.class::cast)
        .findFirst()
        .orElseGet(() -> newJudgement(standing, givenBack))
        .add(record);
  }

  private Judgement newJudgement(Standing standing, Map<String, Set<String>> givenBack) {
    var judgement = new Judgement(standing, givenBack);
    TransactionSynchronizationManager.registerSynchronization(judgement);
    return judgement;
  }

  private final class Judgement implements TransactionSynchronization {

    private final Standing standing;
    private final Map<String, Set<String>> givenBack;
    private final Map<String, Set<String>> written = new TreeMap<>();

    private Judgement(Standing standing, Map<String, Set<String>> givenBack) {
      this.standing = standing;
      this.givenBack = givenBack;
    }

    private void add(IBaseResource record) {
      written
          .computeIfAbsent(record.fhirType(), type -> new TreeSet<>())
          .add(record.getIdElement().getIdPart());
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      storage.flush(); // So that our queries see what Hibernate still holds.
      written.forEach(standing::requireWithin);
      givenBack.forEach((type, ids) -> ids.forEach(id -> standing.requireReadable(type, id)));
    }
  }
}
