package org.socialprescribing.referral.register;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.socialprescribing.fhir.Canonical;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Referrals, to a link worker service or onward. Offers have rows of their own. */
final class RequestRows implements Rows {

  private final JdbcClient database;
  private final OfferRows offers;
  private final Numbers numbers;

  RequestRows(JdbcClient database) {
    this.database = database;
    this.offers = new OfferRows(database);
    this.numbers = new Numbers(database);
  }

  @Override
  public void put(Resource version) {
    var request = (ServiceRequest) version;
    numbers.put(Names.of(request), request.getIdentifier());
    if (request.getIntent() == ServiceRequestIntent.PROPOSAL) {
      offers.put(request);
      return;
    }
    database
        .sql(
            """
            insert into referral.request (id, version, onward, status, person, requester, performer,
              performer_name, authored_on, priority, case_passes, return_within, new_episode,
              need_codes, need_records, based_on, sharing_agreed, flags, sharing_reasons)
            values (:id, :version, :onward, :status, :person, :requester, :performer,
              :performerName, :authoredOn, :priority, :casePasses, :returnWithin, :newEpisode,
              :needCodes, :needRecords, :basedOn, :sharingAgreed, :flags, :sharingReasons)
            on conflict (id) do update set version = excluded.version, onward = excluded.onward,
              status = excluded.status, person = excluded.person, requester = excluded.requester,
              performer = excluded.performer, performer_name = excluded.performer_name,
              authored_on = excluded.authored_on, priority = excluded.priority,
              case_passes = excluded.case_passes, return_within = excluded.return_within,
              new_episode = excluded.new_episode, need_codes = excluded.need_codes,
              need_records = excluded.need_records, based_on = excluded.based_on,
              sharing_agreed = excluded.sharing_agreed, flags = excluded.flags,
              sharing_reasons = excluded.sharing_reasons
            where request.version <= excluded.version
            """)
        .param("id", Names.of(request))
        .param("version", Names.version(request))
        .param("onward", isOnward(request))
        .param("status", request.getStatus().toCode())
        .param("person", Names.of(request.getSubject()))
        .param("requester", Names.of(request.getRequester()))
        .param("performer", Names.of(request.getPerformerFirstRep()))
        .param("performerName", request.getPerformerFirstRep().getDisplay())
        .param("authoredOn", Names.moment(request.getAuthoredOnElement()))
        .param("priority", request.hasPriority() ? request.getPriority().toCode() : null)
        .param("casePasses", term(request, "casePasses"))
        .param("returnWithin", term(request, "returnWithin"))
        .param("newEpisode", Names.values(request, "new-episode").findAny().isPresent())
        .param("needCodes", Names.tokens(request.getReasonCode()))
        .param("needRecords", Names.of(request.getReasonReference()))
        .param("basedOn", Names.of(request.getBasedOn()))
        .param("sharingAgreed", sharingAgreed(request))
        .param("flags", flags(request))
        .param("sharingReasons", reasons(request))
        .update();
  }

  private static boolean isOnward(ServiceRequest request) {
    return Names.codes(request.getCategory()).anyMatch("onward-referral"::equals);
  }

  private static String sharingAgreed(ServiceRequest request) {
    return Names.values(request, "sharing-agreed")
        .map(consent -> Names.of((Reference) consent))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String[] flags(ServiceRequest request) {
    return Stream.of("known-risk", "stated-requirement")
        .flatMap(extension -> Names.values(request, extension))
        .map(flag -> Names.of((Reference) flag))
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  /** Codes of why no agreement to share is recorded. */
  private static String[] reasons(ServiceRequest request) {
    return Names.values(request, "sharing-not-recorded-reason")
        .flatMap(reason -> Names.codes(List.of((CodeableConcept) reason)))
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  /** A handover term; a length of time as amount and UCUM unit. */
  private static String term(ServiceRequest request, String name) {
    return Stream.ofNullable(
            request.getExtensionByUrl(Canonical.structureDefinition("handover-terms")))
        .map(terms -> terms.getExtensionByUrl(name))
        .flatMap(Stream::ofNullable)
        .map(Extension::getValue)
        .map(
            value ->
                value instanceof Quantity time
                    ? time.getValue().toPlainString() + " " + time.getCode()
                    : value.primitiveValue())
        .findFirst()
        .orElse(null);
  }

  @Override
  public String[] tasksConcerned(Resource version) {
    return Stream.concat(
            Stream.of(Names.of(version)),
            Stream.of(Names.of(((ServiceRequest) version).getBasedOn())))
        .flatMap(request -> tasksOf(request).stream())
        .toArray(String[]::new);
  }

  /** Of one: for a list PostgreSQL would plan again at each call. */
  private List<String> tasksOf(String request) {
    return database
        .sql("select id from referral.task where request = ?")
        .param(request)
        .query(String.class)
        .list();
  }
}
