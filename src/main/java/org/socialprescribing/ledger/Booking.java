package org.socialprescribing.ledger;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.time.Clock;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.StorageInterceptor;

/**
 * Notes whatever changes what is owed: a task that moves, an onward referral that gets another
 * receiver, a funding agreement. The lines are written right before the commit, by {@link
 * Settling}. F110, F111.
 */
public final class Booking implements StorageInterceptor {

  private final Book book;
  private final Bookkeeping bookkeeping;
  private final Clock clock;

  Booking(Book book, Bookkeeping bookkeeping, Clock clock) {
    this.book = book;
    this.bookkeeping = bookkeeping;
    this.clock = clock;
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource record) {
    if (record instanceof Task task) {
      settling().moved(Names.of(task));
    } else if (record instanceof Contract contract) {
      settling().amended(Names.of(contract.getSubjectFirstRep()));
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after) {
    if (before instanceof Task from && after instanceof Task to) {
      if (from.getStatus() != to.getStatus()) {
        settling().moved(Names.of(to));
      }
    } else if (before instanceof ServiceRequest from && after instanceof ServiceRequest to) {
      if (!from.getPerformerFirstRep().equalsDeep(to.getPerformerFirstRep())) {
        settling().redirected(Names.of(to));
      }
    } else if (before instanceof Contract from && after instanceof Contract to) {
      requireSame(from.getAuthorityFirstRep(), to.getAuthorityFirstRep(), "authority");
      requireSame(from.getSubjectFirstRep(), to.getSubjectFirstRep(), "subject");
      settling().amended(Names.of(to.getSubjectFirstRep()));
    }
  }

  private static void requireSame(Reference before, Reference after, String element) {
    if (!Objects.equals(Names.of(before), Names.of(after))) {
      throw LedgerRefusals.partiesStay(element);
    }
  }

  private Settling settling() {
    return Settling.ofThisTransaction(() -> new Settling(book, bookkeeping, clock));
  }
}
