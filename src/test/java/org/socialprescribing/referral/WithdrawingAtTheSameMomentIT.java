package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.referral.ReferralCase.version;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A referral that meets a withdrawal waits for it, and then is refused. F28. */
class WithdrawingAtTheSameMomentIT extends RunningServer {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  private CompletableFuture<Answer> withdrawal;
  private CompletableFuture<Answer> referral;

  @Test
  void theReferralThatComesAfterAWithdrawalSeesItAlthoughBothAreUnderWay() {
    ReferralCase margaret = ReferralCase.submitted(fhir);
    String club = margaret.organisation("Chapel Lunch Club");
    ObjectNode onward = margaret.onwardTo(club);
    String consent =
        onward.findValuesAsText("reference").stream()
            .filter(reference -> reference.startsWith("Consent/"))
            .findFirst()
            .orElseThrow();
    ObjectNode withdrawn = margaret.stored(consent).put("status", "inactive");
    long waiting = waiting();

    // Whoever is first holds both up, in the order in which they come.
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            first -> {
              takeTurnsAbout(margaret.person);
              withdrawal =
                  CompletableFuture.supplyAsync(
                      () -> fhir.put(consent, withdrawn, "If-Match", version(withdrawn)));
              await(waiting + 1);
              referral = CompletableFuture.supplyAsync(() -> fhir.post("ServiceRequest", onward));
              await(waiting + 2);
            });

    assertThat(withdrawal.join().status()).isEqualTo(200);
    assertThat(referral.join().rules()).containsExactly("consent-not-in-force");
  }

  private void takeTurnsAbout(String person) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("consents of " + person)
        .query(String.class)
        .list();
  }

  private void await(long number) {
    Instant end = Instant.now().plus(PATIENCE);
    while (waiting() < number) {
      assertThat(Instant.now()).as("until %d wait", number).isBefore(end);
    }
  }

  private long waiting() {
    return database
        .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
        .query(Long.class)
        .single();
  }
}
