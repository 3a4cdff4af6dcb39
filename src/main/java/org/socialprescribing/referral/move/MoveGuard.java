package org.socialprescribing.referral.move;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.StorageInterceptor;
import org.socialprescribing.referral.register.Names;

/**
 * Lets a referral go only where the lifecycle leads, moved by whom it names, and from the version
 * that its sender has read; whatever way the change came: put, patch or transaction.
 *
 * <p>It runs after the guide's validation has accepted the task, in the transaction of the write,
 * and compares with the version that is stored.
 */
public final class MoveGuard implements StorageInterceptor {

  /** After the guide's validation, whose answers about a broken task say more. */
  private static final int AFTER_VALIDATION = 100;

  private final MoveJudge judge;
  private final KnownReferrals referrals;
  private final Clock clock;

  MoveGuard(MoveJudge judge, KnownReferrals referrals, Clock clock) {
    this.judge = judge;
    this.referrals = referrals;
    this.clock = clock;
  }

  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = AFTER_VALIDATION)
  public void beforeCreate(IBaseResource resource) {
    if (resource instanceof Task task) {
      judge.begin(task);
    }
  }

  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = AFTER_VALIDATION)
  public void beforeUpdate(IBaseResource stored, IBaseResource sent, RequestDetails request) {
    if (stored instanceof Task before && sent instanceof Task after) {
      Optional<LatestMove> move = LatestMove.of(after);
      KnownReferral known =
          referrals
              .lock(
                  Names.of(before),
                  Names.of(before.getRequester()),
                  move.map(LatestMove::by).orElse(null),
                  move.map(LatestMove::name).orElse(null))
              .orElseThrow();
      requireVersion(before, known, request);
      judge.judge(before, after, known);
      stamp(before, after);
    }
  }

  /** A task that is sent again as it is stored stays the same version. */
  private void stamp(Task before, Task after) {
    after.setLastModifiedElement(before.getLastModifiedElement());
    Task same = after.copy();
    same.setIdElement(before.getIdElement()).setMeta(before.getMeta());
    if (!same.equalsDeep(before)) {
      after.setLastModifiedElement(
          new DateTimeType(
              Date.from(clock.instant()),
              TemporalPrecisionEnum.MILLI,
              TimeZone.getTimeZone("UTC")));
    }
  }

  private static void requireVersion(Task before, KnownReferral known, RequestDetails request) {
    String stored = before.getIdElement().getVersionIdPart();
    if (!stored.equals(String.valueOf(known.version()))) {
      throw Refusals.stale();
    }
    if (request == null || request instanceof SystemRequestDetails) {
      return; // This server's own writes follow from one that was checked.
    }
    String given = GivenVersions.of(request, Names.of(before));
    if (given.isEmpty()) {
      throw Refusals.versionRequired(stored);
    }
    if (!given.equals(stored)) {
      throw Refusals.stale();
    }
  }
}
