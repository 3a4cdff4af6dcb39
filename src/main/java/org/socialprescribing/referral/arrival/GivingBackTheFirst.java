package org.socialprescribing.referral.arrival;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.RequestInterceptor;
import org.socialprescribing.referral.arrival.KnownRecords.Known;

/**
 * Answers a record that is sent again, by number, with the one that came first: the create becomes
 * a conditional one.
 *
 * <p>A sender who has had no answer can send everything again, and needs no conditions for it.
 */
public final class GivingBackTheFirst implements RequestInterceptor {

  /** After what is not valid has been refused. */
  private static final int AFTER_VALIDATION = 100;

  private static final Set<String> NUMBERED = Set.of("Patient", "ServiceRequest", "Task");

  private final FirstRecords first;
  private final OtherParts others;

  GivingBackTheFirst(FirstRecords first, OtherParts others) {
    this.first = first;
    this.others = others;
  }

  /** A record alone: the condition is read from the request before the record is. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = AFTER_VALIDATION)
  public void alone(RequestDetails request) {
    EncodingEnum encoding = RestfulServerUtils.determineRequestEncodingNoDefault(request);
    if (request.getRestOperationType() == RestOperationTypeEnum.CREATE
        && NUMBERED.contains(request.getResourceName())
        && encoding != null) {
      String text = new String(request.loadRequestContents(), StandardCharsets.UTF_8);
      var record = encoding.newParser(request.getFhirContext()).parseResource(text);
      first
          .of(record, Sending.alone())
          .ifPresent(known -> request.setFixedConditionalUrl(condition(known)));
    }
  }

  /** Records in a transaction or a batch. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = AFTER_VALIDATION)
  public void together(RequestDetails request) {
    if (request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION
        && request.getResource() instanceof Bundle bundle) {
      boolean standAlone = bundle.getType() == BundleType.BATCH;
      Sending sending = Sending.of(bundle);
      List<BundleEntryComponent> known =
          sending.created().stream().filter(entry -> isKnown(entry, sending, standAlone)).toList();
      if (!standAlone && known.stream().anyMatch(GivingBackTheFirst::isReferral)) {
        sending.created().forEach(others::giveBack);
      }
    }
  }

  private boolean isKnown(BundleEntryComponent entry, Sending sending, boolean standsAlone) {
    try {
      Optional<Known> known = first.of(entry.getResource(), sending);
      known.ifPresent(record -> entry.getRequest().setIfNoneExist(condition(record)));
      return known.isPresent();
    } catch (RefusedRequest taken) {
      if (!standsAlone) {
        throw taken;
      }
      // Without a condition, which could give back another person's record, the storage refuses it.
      entry.getRequest().setIfNoneExist(null);
      return false;
    }
  }

  private static boolean isReferral(BundleEntryComponent entry) {
    return entry.getResource() instanceof ServiceRequest;
  }

  private static String condition(Known known) {
    return "_id=" + known.idPart();
  }
}
