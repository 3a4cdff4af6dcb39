package org.socialprescribing.referral;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.StorageInterceptor;

/**
 * Lets a referral go only where the lifecycle leads, whatever way the change came: put, patch,
 * transaction or code of this server.
 *
 * <p>It runs after the guide's validation has accepted the task, in the transaction of the write,
 * and compares with the version that is stored. Who makes the move is not asked here.
 */
public final class MoveGuard implements StorageInterceptor {

  /** After the guide's validation, whose answers about a broken task say more. */
  private static final int AFTER_VALIDATION = 100;

  private final Lifecycle lifecycle;
  private final Refusals refusals;
  private final Clock clock;

  MoveGuard(Lifecycle lifecycle, Clock clock) {
    this.lifecycle = lifecycle;
    this.refusals = new Refusals(lifecycle);
    this.clock = clock;
  }

  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = AFTER_VALIDATION)
  public void beforeCreate(IBaseResource resource) {
    if (resource instanceof Task task) {
      State state = stateOf(task).orElse(null);
      if (state != null && !state.mayBegin()) {
        throw refusals.beginning(state);
      }
    }
  }

  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = AFTER_VALIDATION)
  public void beforeUpdate(IBaseResource stored, IBaseResource sent) {
    if (stored instanceof Task before && sent instanceof Task after) {
      Optional<State> from = stateOf(before);
      Optional<State> to = stateOf(after);
      if (from.isPresent() && to.isPresent()) {
        judge(before, from.get(), after, to.get());
      }
    }
  }

  private void judge(Task before, State from, Task after, State to) {
    if (!from.equals(to)) {
      Move move = lifecycle.move(from, to).orElseThrow(() -> refusals.move(from, to));
      move.within().ifPresent(window -> requireRecent(move, before, window));
    } else if (!isSame(before.getOwner(), after.getOwner())) {
      lifecycle.reassignment(from).orElseThrow(() -> refusals.newOwner(from));
    }
    if (to.isOpen() && isNamed(before.getOwner()) && !isNamed(after.getOwner())) {
      throw refusals.noOwner(to);
    }
  }

  private void requireRecent(Move move, Task closed, Duration window) {
    var since = Duration.between(closed.getMeta().getLastUpdated().toInstant(), clock.instant());
    if (since.compareTo(window) > 0) {
      throw refusals.late(move, since, window);
    }
  }

  private Optional<State> stateOf(Task task) {
    return task.hasStatus() ? lifecycle.ofTaskStatus(task.getStatus().toCode()) : Optional.empty();
  }

  private static boolean isNamed(Reference owner) {
    return owner.hasReference() || owner.hasIdentifier() || owner.hasDisplay();
  }

  /** A display beside a reference is a courtesy; without one it is all there is. */
  private static boolean isSame(Reference one, Reference other) {
    if (one.hasReference() && other.hasReference()) {
      return typeAndId(one).equals(typeAndId(other));
    }
    return one.equalsDeep(other);
  }

  private static String typeAndId(Reference owner) {
    var id = owner.getReferenceElement();
    return id.hasIdPart() ? id.getResourceType() + "/" + id.getIdPart() : owner.getReference();
  }
}
