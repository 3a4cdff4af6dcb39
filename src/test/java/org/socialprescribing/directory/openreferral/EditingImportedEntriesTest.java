package org.socialprescribing.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HealthcareService.DaysOfWeek;
import org.hl7.fhir.r4.model.TimeType;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.GuideFixture;

/** What somebody changes in a record wins over what the feed once said; all else stays. */
class EditingImportedEntriesTest {

  private static final String ENTRY =
      """
      {"id": "AC148810-d857-441c-9679-408f346de14b", "name": " Walking group ", "status": "active",
       "description": "We walk.", "last_modified": "2023-03-15T10:30:45.123Z", "fees": "Free",
       "x_colour": "green", "minimum_age": 18.0,
       "organization": {"id": "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610", "name": "Walkers", "description": "They walk",
         "organization_identifiers": [{"id": "d4dbcebc-0802-47cb-8651-b937ac4f2f3e",
           "identifier_scheme": "GB-CHC", "identifier_type": "Charity", "identifier": "1234567"}]},
       "phones": [{"id": "5b0f3a5c-5c2e-4f6f-9c0b-0f6f5a7b1c01", "number": "01632 960100", "extension": 7}],
       "languages": [{"id": "2989d3ed-c547-48f8-8f9d-432d81c7892e", "name": "Polish"}],
       "schedules": [
         {"id": "48102e86-bb50-41c4-8f1e-e269368c41d1", "freq": "WEEKLY", "byday": "TU", "opens_at": "10:00", "closes_at": "12:00", "timezone": 0},
         {"id": "58102e86-bb50-41c4-8f1e-e269368c41d1", "freq": "MONTHLY", "byday": "1SA", "opens_at": "10:00"}],
       "attributes": [{"id": "ae58cc39-8b70-4ab1-8aea-786882e5ac8e", "taxonomy_term":
         {"id": "3f7b145d-84af-42d7-8fae-eaca714b02b2", "name": "Walking", "description": "On foot", "taxonomy": "local"}}]}
      """;

  private final ToFhir there = new ToFhir(GuideFixture.GUIDE);
  private final FromFhir back = new FromFhir(GuideFixture.GUIDE);
  private final ObjectNode given = (ObjectNode) Entries.read(ENTRY);
  private final Mapped mapped = there.toFhir(given);
  private final HealthcareService service = mapped.service();

  private ObjectNode again() {
    return back.fromFhir(service, mapped.organisation(), mapped.places(), mapped.areas());
  }

  @Test
  void aReaderOfFhirSeesWhatMatters() {
    assertThat(service.getId()).isEqualTo("ac148810-d857-441c-9679-408f346de14b");
    assertThat(service.getName()).isEqualTo("Walking group");
    assertThat(service.getActive()).isTrue();
    assertThat(service.getExtraDetails()).isEqualTo("We walk.");
    assertThat(service.getServiceProvisionCodeFirstRep().getCodingFirstRep().getCode())
        .isEqualTo("free");
    assertThat(service.getTelecomFirstRep().getValue()).isEqualTo("01632 960100");
    assertThat(service.getCommunicationFirstRep().getCodingFirstRep().getCode()).isEqualTo("pl");
    assertThat(service.getAvailableTime()).hasSize(1);
    assertThat(Extras.part(Extras.all(service, "opening-rule").get(0), "rule"))
        .hasValue("FREQ=MONTHLY;BYDAY=1SA");
    assertThat(service.getCategory())
        .flatExtracting(CodeableConcept::getCoding)
        .extracting(Coding::getCode)
        .contains("physical-activity", "3f7b145d-84af-42d7-8fae-eaca714b02b2");
    assertThat(Extras.value(Extras.all(service, "need-served")))
        .hasValueSatisfying(
            need ->
                assertThat(((CodeableConcept) need).getCodingFirstRep().getCode())
                    .isEqualTo("physical-activity"));
    assertThat(mapped.organisation().getTypeFirstRep().getCodingFirstRep().getCode())
        .isEqualTo("vcse");
  }

  @Test
  void anythingChangedIsSaidAsItIsNow() {
    service.setName("Strolling group");
    service.getTelecomFirstRep().setValue("01632 960111");
    service.getAvailableTimeFirstRep().setAvailableEndTimeElement(new TimeType("13:00:00"));
    service.setActive(false);
    service.getMeta().setLastUpdated(new Date(1_800_000_000_000L));

    ObjectNode expected = given.deepCopy();
    expected.put("name", "Strolling group");
    expected.put("status", "inactive");
    ((ObjectNode) expected.at("/phones/0")).put("number", "01632 960111");
    ((ObjectNode) expected.at("/schedules/0")).put("closes_at", "13:00:00");
    expected.put("last_modified", "2027-01-15T08:00:00Z");
    assertThat(again()).isEqualTo(expected);
  }

  @Test
  void whatIsTakenOutIsGoneAndWhatIsAddedIsThere() {
    service.getTelecom().clear();
    service.addAvailableTime().addDaysOfWeek(DaysOfWeek.FRI);
    service.addLocation().setReference("Location/3a19ff88-4620-4d17-9830-ac1d859eb5d5");

    ObjectNode now = again();

    assertThat(now.has("phones")).isFalse();
    assertThat(now.path("schedules")).hasSize(3);
    assertThat(now.at("/schedules/2/byday").asText()).isEqualTo("FR");
    assertThat(now.at("/service_at_locations/0/location_id").asText())
        .isEqualTo("3a19ff88-4620-4d17-9830-ac1d859eb5d5");
    assertThat(now.path("x_colour").asText()).isEqualTo("green");
  }

  @Test
  void nothingChangedIsToldAsItCame() {
    service.getMeta().setLastUpdated(new Date(1_800_000_000_000L));

    assertThat(again()).isEqualTo(given);
  }

  @Test
  void anEntryThatCannotBeKeptSaysWhereAndWhy() {
    refused("/name", entry -> entry.put("name", " \t"), "A service needs a name.");
    refused("/status", entry -> entry.put("status", "open"), "active, inactive");
    refused("/id", entry -> entry.remove("id"), "A service needs an id.");
    refused("/organization", entry -> entry.remove("organization"), "which organisation");
    refused(
        "/organization/name",
        entry -> ((ObjectNode) entry.get("organization")).putNull("name"),
        "An organisation needs a name.");
    refused("/schedules", entry -> entry.put("schedules", "daily"), "This has to be a list.");
    refused("/phones/0", entry -> entry.putArray("phones").add("0123"), "an object");
    refused("/description", entry -> entry.putObject("description"), "This has to be text.");
    refused("", entry -> entry.put("x", "a".repeat(ToFhir.LONGEST)), "at most a million");
    assertThatThrownBy(() -> there.toFhir(Entries.read("[]"))).isInstanceOf(UnreadableEntry.class);
  }

  @Test
  void idsThatAreNoneAndHalfCharactersAreNamed() {
    given.put("id", "17");
    given.put("alert", "half \uD83D of it");

    Mapped told = there.toFhir(given);

    assertThat(told.service().getId()).isEqualTo(Ids.of("service", "17")).hasSize(36);
    assertThat(told.notKept())
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).startsWith("/alert: half of a pair"),
            one -> assertThat(one).startsWith("/id: no UUID"));
    assertThat(there.toFhir(given).service().getId()).isEqualTo(told.service().getId());
  }

  @Test
  void twoPlacesOfOneIdAreNamed() {
    ObjectNode one = place("One hall");
    ObjectNode other = place("Another hall");
    given.putArray("service_at_locations").add(one).add(other);

    Mapped told = there.toFhir(given);

    assertThat(told.places()).hasSize(1);
    assertThat(told.notKept())
        .singleElement()
        .asString()
        .startsWith("/service_at_locations/1/location: has the id of");
  }

  private static ObjectNode place(String name) {
    ObjectNode link = Entries.object().put("id", Ids.derived(name));
    link.putObject("location")
        .put("id", "3a19ff88-4620-4d17-9830-ac1d859eb5d5")
        .put("location_type", "physical")
        .put("name", name);
    return link;
  }

  private void refused(String place, Consumer<ObjectNode> damage, String reason) {
    ObjectNode damaged = given.deepCopy();
    damage.accept(damaged);
    assertThatThrownBy(() -> there.toFhir(damaged))
        .isInstanceOfSatisfying(
            UnreadableEntry.class, why -> assertThat(why.place()).isEqualTo(place))
        .hasMessageContaining(reason);
  }

  @Test
  void anEntryOfOurOwnHasStableIds() {
    var own = new HealthcareService();
    own.setId("service-tuesday-lunch");
    own.setActive(true).setName("Tuesday Lunch");
    own.addLocation().setReference("Location/place-chapel-hall");

    ObjectNode first = back.fromFhir(own, null, List.of(), List.of());
    ObjectNode second = back.fromFhir(own.copy(), null, List.of(), List.of());

    assertThat(first).isEqualTo(second);
    assertThat(first.path("id").asText()).isEqualTo(Ids.of("service", "service-tuesday-lunch"));
    assertThat(first.path("id").asText()).matches("[0-9a-f-]{14}5[0-9a-f-]{21}");
    assertThat(first.at("/service_at_locations/0/id").asText()).hasSize(36);
  }
}
