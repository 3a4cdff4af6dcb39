package org.socialprescribing.referral.arrival;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.StorageInterceptor;
import org.socialprescribing.referral.register.Names;

/** A referral or offer was made before it is entered, however long ago. F26. */
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
      var made = Names.moment(request.getAuthoredOnElement());
      if (made != null && made.toInstant().isAfter(clock.instant().plus(GRACE))) {
        throw RefusedRequest.unprocessable(
            List.of(
                Issue.error("date-in-the-future", "The referral says that it will be made later.")
                    .withType(IssueType.BUSINESSRULE)
                    .atElement("ServiceRequest.authoredOn")
                    .withAdvice(
                        "Send the date on which it was made; with a time, send the offset from"
                            + " UTC, too.")));
      }
    }
  }
}
