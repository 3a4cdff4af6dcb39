package org.socialprescribing.referral.arrival;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.StorageInterceptor;
import org.socialprescribing.referral.register.Names;

/** What is entered has happened, however long ago: a referral, an offer, a contact. F26. */
public final class TrueDate implements StorageInterceptor {

  /** After the guide's validation, whose answers say more. */
  private static final int AFTER_VALIDATION = 100;

  /** Clocks of senders run ahead a little. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  private final Clock clock;

  TrueDate(Clock clock) {
    this.clock = clock;
  }

  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = AFTER_VALIDATION)
  public void created(IBaseResource record) {
    require(record);
  }

  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = AFTER_VALIDATION)
  public void updated(IBaseResource before, IBaseResource after) {
    require(after);
  }

  private void require(IBaseResource record) {
    if (record instanceof ServiceRequest request) {
      require(request.getAuthoredOnElement(), "ServiceRequest.authoredOn");
    } else if (record instanceof Task task) {
      require(task.getAuthoredOnElement(), "Task.authoredOn");
    } else if (record instanceof Encounter contact
        && contact.getStatus() == EncounterStatus.FINISHED) {
      require(contact.getPeriod().getStartElement(), "Encounter.period.start");
    }
  }

  private void require(DateTimeType date, String element) {
    var moment = Names.moment(date);
    if (moment != null && moment.toInstant().isAfter(clock.instant().plus(GRACE))) {
      throw RefusedRequest.unprocessable(
          List.of(
              Issue.error("date-in-the-future", "What has happened has a date in the future.")
                  .withType(IssueType.BUSINESSRULE)
                  .atElement(element)
                  .withAdvice(
                      "Send the date on which it happened; with a time, send the offset from UTC,"
                          + " too.")));
    }
  }
}
