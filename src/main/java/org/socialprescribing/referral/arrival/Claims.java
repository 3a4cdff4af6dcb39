package org.socialprescribing.referral.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the records of one request need to have for themselves, such as a number or the place at a
 * service.
 *
 * <p>It is judged when all of them are stored, right before they are committed. Only then are all
 * in the register, whatever their order: a referral that ends in the same transaction is no
 * obstacle to the next one. What is refused here is rolled back with all the rest.
 */
final class Claims implements TransactionSynchronization {

  private final KnownRecords known;
  private final List<Claim> claims = new ArrayList<>();

  private Claims(KnownRecords known) {
    this.known = known;
  }

  private record Claim(Supplier<String> thing, Runnable judgement) {}

  /** The claims of the transaction that is under way. */
  static Claims ofThisTransaction(KnownRecords known) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Claims.class::isInstance)
        .map(Claims.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              var claims = new Claims(known);
              TransactionSynchronizationManager.registerSynchronization(claims);
              return claims;
            });
  }

  /**
   * @param thing what is wanted; nobody else is judged about it at the same time
   * @param judgement throws when the record cannot have it
   */
  void add(Supplier<String> thing, Runnable judgement) {
    claims.add(new Claim(thing, judgement));
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    // In one order for everybody, so that no two requests wait for each other.
    claims.stream().map(claim -> claim.thing().get()).distinct().sorted().forEach(known::takeTurns);
    claims.forEach(claim -> claim.judgement().run());
  }
}
