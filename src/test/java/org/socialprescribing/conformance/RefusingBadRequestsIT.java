package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** What a sender gets over HTTP whose request cannot be carried out. */
class RefusingBadRequestsIT extends RunningServer {

  private static final String LINE =
      "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-line";
  private static final String COLUMN =
      "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-col";
  private static final String CORRECTION =
      "https://socialprescribing.example/fhir/StructureDefinition/issue-correction";
  private static final String PAGE =
      "https://socialprescribing.example/fhir/StructureDefinition/issue-guide-page";

  @Test
  void anExplainedRefusalCarriesRuleSentenceElementPositionCorrectionAndPage() throws Exception {
    JsonNode issue =
        post("ServiceRequest", "value-format.english-date.json").json().path("issue").get(0);

    assertThat(issue.path("severity").asText()).isEqualTo("error");
    assertThat(issue.path("details").path("coding").get(0).path("code").asText())
        .isEqualTo("value-format");
    assertThat(issue.path("details").path("text").asText()).contains("23/11/2026");
    assertThat(issue.path("expression").get(0).asText()).isEqualTo("ServiceRequest.authoredOn");
    assertThat(extension(issue, LINE).path("valueInteger").asInt()).isGreaterThan(1);
    assertThat(extension(issue, COLUMN).path("valueInteger").asInt()).isPositive();
    assertThat(extension(issue, CORRECTION).toString()).contains("2026-11-23");
    assertThat(extension(issue, PAGE).path("valueUrl").asText())
        .matches(
            "http://.+/ig/StructureDefinition-referral-request.html#ServiceRequest.authoredOn");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "json-malformed.missing-comma.json, application/fhir+json, 400",
    "json-malformed.cut-off.json, application/fhir+json, 400",
    "json-malformed.same-property-twice.json, application/fhir+json, 400",
    "xml-malformed.unclosed-element.xml, application/fhir+xml, 400",
    "xml-doctype.external-entity.xml, application/fhir+xml, 400",
    "body-missing.only-spaces.json, application/fhir+json, 400"
  })
  void textThatIsNoResourceIsRefusedWithThePosition(String file, String type, int status)
      throws Exception {
    Answer answer =
        fhir.send("POST", "Patient", read(file), "Content-Type", type, "Accept", FhirClient.JSON);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.rules()).containsExactly(file.split("\\.")[0]);
  }

  @Test
  void anExternalEntityIsNeverResolved() throws Exception {
    Answer answer =
        fhir.send(
            "POST",
            "Patient",
            read("xml-doctype.external-entity.xml"),
            "Content-Type",
            FhirClient.XML);

    assertThat(answer.body()).doesNotContain("root:");
  }

  @Test
  void aBodyOverTheLimitIsRefusedWith413() {
    Answer answer =
        fhir.send("POST", "Patient", " ".repeat(6 * 1024 * 1024), "Content-Type", FhirClient.JSON);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.rules()).containsExactly("body-too-large");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "GET,  Patient?favourite-colour=blue, 400, search-parameter-unknown",
    "GET,  Patient?death-date=2020-01-01, 400, search-parameter-unknown",
    "GET,  Patient?birthdate=soon,        400, search-value-invalid",
    "GET,  Patient/no-such-person,        404, not-found",
    "GET,  Medication/1,                  404, type-not-supported",
    "GET,  Patient?_include=Patient:pet,  400, search-parameter-unknown",
    "POST, Patient/$everything,           405, interaction-not-supported"
  })
  void whatIsNotOfferedIsRefusedByName(String method, String path, int status, String rule) {
    Answer answer = fhir.send(method, path, null);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.rules()).containsExactly(rule);
  }

  @Test
  void anotherFormOfContentIsRefusedWith415() {
    Answer answer = fhir.send("POST", "Patient", "name: Margaret", "Content-Type", "text/plain");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.rules()).containsExactly("media-type-unsupported");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Content-Type, application/fhir+json; charset=utf-16",
    "Content-Type, application/fhir+json; charset=ISO-8859-1",
    "Content-Encoding, gzip"
  })
  void aBodyThatIsNotPlainUtf8IsRefusedWith415(String header, String value) throws Exception {
    String other = header.equals("Content-Type") ? "Accept" : "Content-Type";

    Answer answer =
        fhir.send(
            "POST",
            "Patient",
            "{\"resourceType\":\"Patient\"}",
            header,
            value,
            other,
            FhirClient.JSON);

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.rules()).containsExactly("media-type-unsupported");
  }

  @Test
  void aPatchThatIsNoJsonIsRefusedWithThePosition() {
    Answer answer = fhir.patch("Task/1", FhirClient.JSON_PATCH, "[{\"op\": \"repl");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rules()).containsExactly("json-malformed");
  }

  @Test
  void theBodyHasToBeOfTheTypeInTheAddress() throws Exception {
    Answer answer = post("Patient", "element-missing.referral-without-person.json");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rules()).containsExactly("type-mismatch");
  }

  private Answer post(String type, String file) throws Exception {
    return fhir.send("POST", type, read(file), "Content-Type", FhirClient.JSON);
  }

  private static String read(String file) throws Exception {
    return Files.readString(Path.of("src/test/resources/invalid", file));
  }

  private static JsonNode extension(JsonNode issue, String url) {
    for (JsonNode extension : issue.path("extension")) {
      if (extension.path("url").asText().equals(url)) {
        return extension;
      }
    }
    throw new AssertionError("No " + url + " in " + issue);
  }
}
