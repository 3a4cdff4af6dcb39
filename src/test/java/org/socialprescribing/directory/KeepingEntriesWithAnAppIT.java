package org.socialprescribing.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.referral.ReferralCase;

/**
 * A directory app keeps, with a token of its own, the entries of the groups that it looks after,
 * and nothing else: neither other groups' entries nor anything about people. F68.
 */
class KeepingEntriesWithAnAppIT extends SecuredServer {

  private static final String GUIDE = "https://socialprescribing.example/fhir/";
  private static final String NUMBERS = "https://harbourton.example/groups|";
  private static final String GROUP = "urn:uuid:6a5b0a0e-4b5e-4d6f-9a51-0d4c1f1f0c01";
  private static final String PLACE = "urn:uuid:6a5b0a0e-4b5e-4d6f-9a51-0d4c1f1f0c02";

  private ReferralCase elsewhere;
  private String council;
  private FhirClient app;

  /** The groups of this test, by an id that no other test has. */
  private final String key = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void found() {
    elsewhere = ReferralCase.submitted(operator());
    council = elsewhere.organisation("Harbourton Council");
    app = as("directory-app", council);
  }

  @Test
  void aGroupThatTheAppHasNumberedIsSentWithItsPlaceAndServiceAndKept() {
    Answer sent = app.submit(everything(GROUP));
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    assertThat(sent.entryStatuses()).containsExactly(201, 201, 201);

    Answer again = app.submit(everything(GROUP));
    assertThat(again.entryStatuses()).containsExactly(200, 200, 200);
    assertThat(again.locations()).isEqualTo(sent.locations());

    for (String name : sent.locations()) {
      ObjectNode record = read(app, name);
      assertThat(record.at("/meta/versionId").asText()).isEqualTo("1");
      Answer changed = app.change(record.put("name", "Tool shed"));
      assertThat(changed.status()).as(changed.body()).isEqualTo(200);
      assertThat(changed.json().path("name").asText()).isEqualTo("Tool shed");
    }
    String service = sent.location("HealthcareService").replace("HealthcareService/", "");
    assertThat(app.get("HealthcareService?name=tool&_id=" + service).resources()).hasSize(1);
  }

  @Test
  void entriesOfOthersAreReadAndNotChanged() {
    String name = elsewhere.created("HealthcareService", othersService());
    ObjectNode others = read(app, name);
    assertThat(others.path("name").asText()).isEqualTo("Allotment");

    assertThat(app.change(others.deepCopy().put("name", "Taken over")).status()).isEqualTo(404);
    assertThat(app.change(read(app, elsewhere.service).put("name", "Taken")).status())
        .isEqualTo(404);
    assertRefused(app.post("HealthcareService", othersService()));
    assertThat(read(operator(), name)).isEqualTo(others);
  }

  /** As the guide says of whatever is out of reach; new entries come without an id. */
  @Test
  void anIdThatIsNotThereIsAnsweredLikeAnothers() {
    ObjectNode group = group().put("id", key);

    assertThat(app.put("Organization/" + key, group).rules()).containsExactly("not-found");
    assertThat(operator().get("Organization/" + key).status()).isEqualTo(404);
  }

  @Test
  void nobodyTakesOverAGroupByNumberingItNorHandsAnEntryToAnother() {
    ObjectNode theirs = read(app, elsewhere.service);
    theirs.withArray("identifier").add(group().at("/identifier/0"));
    assertThat(app.change(theirs).status()).isEqualTo(404);

    Answer sent = app.submit(everything(GROUP));
    ObjectNode ours = read(app, sent.location("HealthcareService"));
    ours.set("providedBy", json("{'reference': '%s'}", elsewhere.service));
    assertRefused(app.change(ours));
    assertThat(read(app, sent.location("HealthcareService")).at("/providedBy/reference").asText())
        .isEqualTo(sent.location("Organization"));
  }

  @Test
  void ofATransactionThatReachesTooFarNothingIsStored() {
    assertRefused(app.submit(everything(elsewhere.service)));

    assertThat(operator().get("Organization?identifier=" + NUMBERS + key).resources()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patient", "ServiceRequest", "Task", "Consent", "CarePlan", "Flag"})
  void nothingAboutPeopleIsReadOrWritten(String type) {
    String number = aReferral().person();

    assertThat(app.get(type).status()).isEqualTo(403);
    assertThat(app.get(type + "/1").status()).isEqualTo(403);
    assertThat(app.get(type + "?identifier=" + number).status()).isEqualTo(403);
  }

  @Test
  void aReferralAndItsPersonAreRefusedAsTheyStand() {
    ObjectNode person = read(operator(), elsewhere.person);
    ObjectNode request = read(operator(), elsewhere.request);

    for (ObjectNode record : List.of(person, request)) {
      Answer read = app.get(address(record));
      assertThat(read.status()).isEqualTo(403);
      assertThat(read.rules()).containsExactly("actor-may-not");
      assertThat(app.change(record).rules()).containsExactly("actor-may-not");
    }
    assertThat(app.submit(aReferral().bundle()).status()).isEqualTo(403);
    assertThat(read(operator(), elsewhere.request).at("/meta/versionId"))
        .isEqualTo(request.at("/meta/versionId"));
  }

  /** The group, its place and its service, each by the number that the app gives it. */
  private ObjectNode everything(String provider) {
    ObjectNode transaction =
        transaction(
            entry("PUT", "Organization?identifier=" + NUMBERS + key, group()),
            entry("PUT", "Location?identifier=" + NUMBERS + key, place()),
            entry("PUT", "HealthcareService?identifier=" + NUMBERS + key, service(provider)));
    ((ObjectNode) transaction.at("/entry/0")).put("fullUrl", GROUP);
    ((ObjectNode) transaction.at("/entry/1")).put("fullUrl", PLACE);
    return transaction;
  }

  private ObjectNode group() {
    return json(
        """
        {'resourceType': 'Organization', 'name': 'Allotment Society',
         'identifier': [{'system': 'https://harbourton.example/groups', 'value': '%s',
           'assigner': {'reference': '%s'}}],
         'type': [{'coding': [{'system': '%sCodeSystem/organisation-type', 'code': 'vcse'}]}]}
        """,
        key, council, GUIDE);
  }

  private ObjectNode place() {
    return json(
        """
        {'resourceType': 'Location', 'status': 'active', 'name': 'Allotments',
         'identifier': [{'system': 'https://harbourton.example/groups', 'value': '%s'}],
         'managingOrganization': {'reference': '%s'}}
        """,
        key, GROUP);
  }

  private ObjectNode service(String provider) {
    return json(
        """
        {'resourceType': 'HealthcareService', 'active': true, 'name': 'Allotment',
         'identifier': [{'system': 'https://harbourton.example/groups', 'value': '%s'}],
         'providedBy': {'reference': '%s'}, 'location': [{'reference': '%s'}],
         'category': [{'coding': [{'system': '%sCodeSystem/destination-class', 'code': 'nature'}]}]}
        """,
        key, provider, PLACE, GUIDE);
  }

  /** A service of the link worker service, which the council does not look after. */
  private ObjectNode othersService() {
    ObjectNode service = service(elsewhere.service);
    service.remove("location");
    ReferralCase.identifyAnew(service);
    return service;
  }

  private static ObjectNode read(FhirClient client, String address) {
    return (ObjectNode) client.get(address).json();
  }

  private static String address(ObjectNode record) {
    return record.path("resourceType").asText() + "/" + record.path("id").asText();
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.rules()).as(answer.body()).contains("outside-your-reach");
  }
}
