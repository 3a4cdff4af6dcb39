package org.socialprescribing.directory.assurance;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.conformance.explain.Warnings;
import org.socialprescribing.directory.OnwardGuard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whoever sends an onward referral that no agreement to connect with the receiver is in
 * force; a refusal only where the site wants one. F74.
 *
 * <p>It looks right before the commit, so that the sheet may come in the same transaction, and
 * again when a referral goes to somebody else.
 */
public final class ConnectingGuard extends OnwardGuard {

  private static final Set<ServiceRequestStatus> NOT_SENT =
      EnumSet.of(ServiceRequestStatus.DRAFT, ServiceRequestStatus.ENTEREDINERROR);

  private final JdbcClient database;
  private final AgreementPolicy policy;
  private final Clock clock;

  ConnectingGuard(JdbcClient database, AgreementPolicy policy, Clock clock) {
    super(state -> !NOT_SENT.contains(state));
    this.database = database;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  protected void look(ServiceRequest referral, @Nullable RequestDetails request) {
    if (policy.isSilent()) {
      return;
    }
    String id = Names.of(referral);
    String party = Names.of(referral.getPerformerFirstRep());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), EnglishDays.ENGLAND);
            policy
                .judge(Receiver.of(party, database), today)
                .ifPresent(notice -> Warnings.add(request, id, notice));
          }
        });
  }
}
