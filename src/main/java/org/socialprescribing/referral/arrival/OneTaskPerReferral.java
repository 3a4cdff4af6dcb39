package org.socialprescribing.referral.arrival;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.StorageInterceptor;
import org.socialprescribing.referral.register.Names;

/** A referral is followed by one task, so that there is one answer to where it is. */
public final class OneTaskPerReferral implements StorageInterceptor {

  private static final int CONFLICT = 409;

  private final KnownRecords known;

  OneTaskPerReferral(KnownRecords known) {
    this.known = known;
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource record) {
    if (record instanceof Task task && task.getStatus() != TaskStatus.ENTEREDINERROR) {
      claim(task);
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource stored, IBaseResource sent) {
    if (stored instanceof Task before
        && sent instanceof Task after
        && !Objects.equals(Names.of(after.getFocus()), Names.of(before.getFocus()))) {
      claim(after);
    }
  }

  private void claim(Task task) {
    String request = Names.of(task.getFocus());
    Claims.ofThisTransaction(known)
        .add(
            () -> "task of|" + request,
            () -> known.taskOf(request, Names.of(task)).ifPresent(OneTaskPerReferral::refuse));
  }

  private static void refuse(KnownRecords.Known first) {
    throw RefusedRequest.of(
        CONFLICT,
        Issue.error("referral-has-a-task", "Another task follows this referral already.")
            .withType(IssueType.DUPLICATE)
            .atElement("Task.focus")
            .withRelated(first.id())
            .withAdvice("Read and move the task that is there."));
  }
}
