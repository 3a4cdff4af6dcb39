package org.socialprescribing.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.bundle;
import static org.socialprescribing.fhir.Bundles.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;

/**
 * A link worker looks for a group; the directory and the plans are those of the guide's examples.
 */
class SearchingTheDirectoryIT extends RunningServer {

  private static final Path EXAMPLES = Path.of("profiles", "examples");
  private static final Set<String> STORED =
      Set.of(
          "Organization",
          "PractitionerRole",
          "Location",
          "HealthcareService",
          "Patient",
          "Condition",
          "Goal");

  /** Records of other types that refer to nothing else. */
  private static final List<String> ALSO_STORED =
      List.of(
          "CarePlan-plan-tom",
          "QuestionnaireResponse-quality-lunch-club",
          "QuestionnaireResponse-confidence-lunch-club");

  @BeforeEach
  void storeTheExamples() throws IOException {
    if (fhir.get("HealthcareService/service-repair-cafe").status() == 200) {
      return;
    }
    var entries = new ArrayList<JsonNode>();
    try (var files = Files.list(EXAMPLES)) {
      for (Path file : files.sorted().toList()) {
        JsonNode example = new ObjectMapper().readTree(Files.readString(file));
        String type = example.path("resourceType").asText();
        if (STORED.contains(type)) {
          entries.add(entry("PUT", type + "/" + example.path("id").asText(), example));
        }
      }
    }
    for (String alsoStored : ALSO_STORED) {
      JsonNode example =
          new ObjectMapper().readTree(Files.readString(EXAMPLES.resolve(alsoStored + ".json")));
      entries.add(entry("PUT", alsoStored.replaceFirst("-", "/"), example));
    }
    // Only the goal that shows its scores refers to more than is stored here.
    entries.removeIf(entry -> entry.at("/resource").has("outcomeReference"));
    entries.removeIf(entry -> entry.at("/resource/extension/0/url").asText().endsWith("/stage-of"));

    Answer answer = fhir.submit(bundle("transaction", entries.toArray(JsonNode[]::new)));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  // F66, F69.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          need=loneliness;                           service-tuesday-lunch;   service-money-advice
          need=debt,benefits;                        service-money-advice;    service-tuesday-lunch
          capacity=accepting;                        service-tuesday-lunch;   service-repair-cafe
          capacity=waiting-list,full;                service-harbour-garden;  service-tuesday-lunch
          who-may-refer=self;                        service-tuesday-lunch;   service-harbour-garden
          cost=free;                                 service-harbour-garden;  service-tuesday-lunch
          language=pl;                               service-money-advice;    service-tuesday-lunch
          assured=ge2026-09-01;                      service-tuesday-lunch;   service-money-advice
          service-category=nature;                   service-harbour-garden;  service-tuesday-lunch
          service-category=statutory;                service-job-centre;      service-tuesday-lunch
          service-type=advice;                       service-money-advice;    service-tuesday-lunch
          characteristic=companion-welcome;          service-tuesday-lunch;   service-money-advice
          active=true;                               service-tuesday-lunch;   service-chess-closed
          name=chess;                                service-chess-closed;    service-tuesday-lunch
          organization=Organization/charity-money-advice; service-money-advice; service-tuesday-lunch
          location=Location/place-chapel-hall;       service-repair-cafe;     service-money-advice
          coverage-area=Location/area-harbourton;    service-money-advice;    service-tuesday-lunch
          """)
  void findsServicesBy(String search, String found, String notFound) {
    assertThat(idsOf("HealthcareService?" + search)).contains(found).doesNotContain(notFound);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          near=51.35|0.52|1|km;      place-chapel-hall;   place-town-hall
          name=chapel;               place-chapel-hall;   place-town-hall
          address=chapel;            place-chapel-hall;   place-town-hall
          address-city=harbourton;   place-town-hall;     place-online
          address-postalcode=ZZ99 3WZ; place-chapel-hall; place-town-hall
          identifier=999900000017;   place-chapel-hall;   place-town-hall
          """)
  void findsPlacesBy(String search, String found, String notFound) {
    assertThat(idsOf("Location?" + search.replace(" ", "%20").replace("|", "%7C")))
        .contains(found)
        .doesNotContain(notFound);
  }

  @Test
  void answersWithThePlaceAndTheOrganisation() {
    Answer answer =
        fhir.get(
            "HealthcareService?need=loneliness&_include=HealthcareService:organization"
                + "&_include=HealthcareService:location");

    assertThat(ids(answer.resources("Organization"))).contains("community-group-lunch-club");
    assertThat(ids(answer.resources("Location"))).contains("place-chapel-hall");
  }

  @Test
  void findsAnOrganisationByItsCharityNumber() {
    assertThat(idsOf("Organization?identifier=http://org-id.guide/list/GB-CHC%7C9999901"))
        .containsExactly("charity-money-advice");
  }

  @Test
  void findsThePersonsGoals() {
    assertThat(idsOf("Goal?patient=person-margaret&lifecycle-status=active"))
        .contains("goal-margaret-garden");
  }

  @Test
  void findsThePlansThatLeadToAService() {
    assertThat(idsOf("CarePlan?performer=HealthcareService/service-money-advice"))
        .containsExactly("plan-tom");
  }

  @Test
  void findsTheQualityPromptsAndTheSurveyOfAGroup() {
    assertThat(idsOf("QuestionnaireResponse?subject=Organization/community-group-lunch-club"))
        .containsExactlyInAnyOrder("quality-lunch-club", "confidence-lunch-club");
  }

  @Test
  void saysWhichSearchParametersTheDirectoryHas() {
    Answer answer = fhir.get("HealthcareService?postcode=ZZ99");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("service-category").contains("capacity").contains("need");
  }

  private List<String> idsOf(String search) {
    Answer answer = fhir.get(search);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return ids(answer.resources());
  }

  private static List<String> ids(List<JsonNode> resources) {
    return resources.stream().map(resource -> resource.path("id").asText()).toList();
  }
}
