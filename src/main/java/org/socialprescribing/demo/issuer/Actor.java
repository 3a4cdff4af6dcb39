package org.socialprescribing.demo.issuer;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import org.socialprescribing.fhir.NhsNumber;

/**
 * Who may ask for a token in the demo: six actors of the guide, and whoever runs the site.
 *
 * <p>Ids are the server's to give, so an actor is known by the number of its organisation and
 * person.
 */
enum Actor {
  REFERRER(
      "The GP practice that referred, Riverside Surgery",
      Known.organisation("https://fhir.nhs.uk/Id/ods-organization-code", "Y90001"),
      Known.role("https://riverside-surgery.example/roles", "shah"),
      "system/Patient.crus system/ServiceRequest.crus system/Task.crus system/Condition.crus"
          + " system/Flag.crus system/Consent.crus system/Composition.rs system/Organization.rs"
          + " system/PractitionerRole.rs"),
  LINK_WORKER_SERVICE(
      "The link worker service, Harbour Community Links",
      Known.organisation("https://fhir.nhs.uk/Id/ods-organization-code", "Y90002"),
      Known.role("https://demo.socialprescribing.example/staff", "ellie"),
      "system/*.crus"),
  COMMUNITY_PROVIDER(
      "A community group, the Tuesday Lunch Club",
      Known.organisation("https://demo.socialprescribing.example/organisations", "lunch-club"),
      null,
      "system/Task.rus system/ServiceRequest.rs system/Patient.rs system/Flag.rs"
          + " system/Encounter.crus system/Communication.crus system/Organization.rs"),
  DIRECTORY_APP(
      "An app with a directory of what is nearby, kept for the lunch club",
      Known.organisation("https://demo.socialprescribing.example/organisations", "lunch-club"),
      null,
      "system/HealthcareService.crus system/Location.crus system/Organization.crus"),
  ANALYST(
      "An analyst, who counts and sees no person",
      Known.organisation("https://fhir.nhs.uk/Id/ods-organization-code", "Y90002"),
      null,
      "system/Questionnaire.rs system/HealthcareService.rs system/Location.rs"),
  PERSON(
      "The app of the person who was referred",
      null,
      null,
      "patient/*.rs patient/Consent.cu patient/ServiceRequest.c patient/QuestionnaireResponse.cu"),
  OPERATOR("Whoever runs this site", null, null, "system/*.cruds");

  /** Shanice Clarke, whose referral everybody looks at: one that is in progress. */
  static final Known SHOWN = new Known("Patient", NhsNumber.SYSTEM, "9995550148");

  private final String who;
  @Nullable private final Known organisation;
  @Nullable private final Known role;
  private final String scopes;

  Actor(String who, @Nullable Known organisation, @Nullable Known role, String scopes) {
    this.who = who;
    this.organisation = organisation;
    this.role = role;
    this.scopes = scopes;
  }

  /** A record, by a number that does not change when the data are loaded anew. */
  record Known(String type, String system, String value) {

    private static Known organisation(String system, String value) {
      return new Known("Organization", system, value);
    }

    private static Known role(String system, String value) {
      return new Known("PractitionerRole", system, value);
    }
  }

  /** Its value of the claim {@code actor}, and its client id. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String who() {
    return who;
  }

  @Nullable
  Known organisation() {
    return organisation;
  }

  /** The person at the keyboard, where there is one who is not the patient. */
  @Nullable
  Known role() {
    return role;
  }

  List<String> scopes() {
    return List.of(scopes.split(" "));
  }
}
