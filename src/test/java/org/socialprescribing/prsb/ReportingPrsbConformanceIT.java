package org.socialprescribing.prsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Bundles;
import org.socialprescribing.fhir.Referral;
import org.xml.sax.InputSource;

/** Somebody asks which rows of the PRSB standard a stored referral fills. */
class ReportingPrsbConformanceIT extends RunningServer {

  private static final String OPERATION = "/$prsb-conformance";

  private final Referral referral = aReferral();

  @Test
  void aCompleteReferralHasEverythingMandatory() {
    JsonNode report = fhir.get(stored(problem()) + OPERATION).json();

    assertThat(report.path("resourceType").asText()).isEqualTo("Parameters");
    assertThat(parameter(report, "complete").path("valueBoolean").asBoolean()).isTrue();
    assertThat(count(report, "mandatory", "filled")).isEqualTo(19);
    assertThat(count(report, "mandatory", "absent")).isZero();
    assertThat(rows(report)).hasSize(355);
    assertThat(rows(report).stream().limit(19))
        .allMatch(row -> text(row, "level").equals("mandatory"));
  }

  @Test
  void aRowNamesTheVersionAndTheElementButNotTheValue() {
    String address = stored(referral);
    Answer answer = fhir.get(address + OPERATION);

    JsonNode source = part(row(answer.json(), "1.1.2"), "source");
    String person = fhir.get(address).json().at("/subject/reference").asText();

    assertThat(part(source, "record").at("/valueUri").asText()).isEqualTo(person + "/_history/1");
    assertThat(text(source, "element")).isEqualTo("Patient.name.family");
    assertThat(answer.body()).doesNotContain("Rahman", "Aisha", "1971-06-02", "Sylheti");
  }

  @Test
  void aReferralWithoutAProblemListHasNoProblemToFill() {
    JsonNode report = fhir.get(stored(referral) + OPERATION).json();

    assertThat(text(row(report, "10.1.1"), "status")).isEqualTo("not-applicable");
    assertThat(text(row(report, "10.1.1"), "reason")).contains("Problem list (10)");
    assertThat(parameter(report, "complete").path("valueBoolean").asBoolean()).isTrue();
  }

  @Test
  void aMandatoryRowThatIsMissingIsNamed() {
    // The referrer has no record here, so that nothing is known but a name.
    String address =
        stored(
            referral.with(
                "ServiceRequest",
                request -> request.set("requester", json("{'display': 'Dr Shah'}"))));

    JsonNode report = fhir.get(address + OPERATION).json();

    assertThat(parameter(report, "complete").path("valueBoolean").asBoolean()).isFalse();
    assertThat(absent(report, "mandatory")).containsExactly("7.1.2.6", "7.1.2.7", "7.1.2.8");
    assertThat(text(row(report, "7.1.2.1"), "status")).isEqualTo("filled");
    assertThat(text(row(report, "7.1.2.8"), "element")).contains("PractitionerRole.telecom");
  }

  @Test
  void anotherReferralOfTheSamePersonStaysOut() {
    String first = stored(referral);
    String person = fhir.get(first).json().at("/subject/reference").asText();
    ObjectNode contact = contact(person, first);
    assertThat(fhir.post("Encounter", contact).status()).isEqualTo(201);
    ObjectNode second = fhir.get(first).json().deepCopy();
    second.remove(List.of("id", "meta"));
    second.set(
        "identifier",
        json("{'of': [{'system': 'https://riverside-surgery.example/more', 'value': 'another'}]}")
            .get("of"));
    second
        .withArray("extension")
        .add(
            json(
                "{'url': 'https://socialprescribing.example/fhir/StructureDefinition/new-episode',"
                    + "'valueCodeableConcept': {'text': 'Another need'}}"));
    String location = fhir.post("ServiceRequest", second).header("Location");

    String other = location.replaceFirst(".*/fhir/", "").replaceFirst("/_history/.*", "");

    assertThat(text(row(fhir.get(first + OPERATION).json(), "8.1.1"), "status"))
        .isEqualTo("filled");
    assertThat(text(row(fhir.get(other + OPERATION).json(), "8"), "status")).isEqualTo("absent");
  }

  @Test
  void everyContactIsReadHoweverManyThereAre() {
    String address = stored(referral);
    String person = fhir.get(address).json().at("/subject/reference").asText();
    for (int i = 0; i < 21; i++) {
      assertThat(fhir.post("Encounter", contact(person, address)).status()).isEqualTo(201);
    }

    JsonNode row = row(fhir.get(address + OPERATION).json(), "8.1.1");

    assertThat(row.path("part").findValuesAsText("name")).filteredOn("source"::equals).hasSize(21);
  }

  @Test
  void isGivenAsCsv() throws IOException {
    Answer answer = fhir.get(stored(referral) + OPERATION + "?_format=text/csv");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
    assertThat(answer.header("Content-Disposition")).startsWith("attachment;");
    var lines =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .build()
            .parse(new StringReader(answer.body()))
            .getRecords();
    assertThat(lines).hasSize(355);
    assertThat(lines.get(0).get("number")).isEqualTo("1");
    assertThat(lines)
        .filteredOn(line -> line.get("number").equals("19.2.1"))
        .singleElement()
        .satisfies(line -> assertThat(line.get("path")).contains("Needs, concerns or problems"));
    assertThat(answer.body()).doesNotContain("Rahman");
  }

  @Test
  void isGivenAsAPageThatABrowserCanShow() throws Exception {
    Answer answer =
        fhir.get(
            stored(referral) + OPERATION,
            "Accept",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.body())
        .contains("<html lang=\"en-GB\">", "<main", "href=\"/ig/prsb-table.html#row-17.1.3\"")
        .doesNotContain("Rahman", "{{", "<script");
    var page = answer.body().replaceAll("<(meta|link)([^>]*)>", "<$1$2/>");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(page.replace("<!doctype html>", ""))));
    assertThat(document.getElementsByTagName("caption").getLength()).isEqualTo(4);
    assertThat(document.getElementsByTagName("tr").getLength()).isEqualTo(355 + 4 + 3);
  }

  @Test
  void isGivenAsXml() {
    Answer answer = fhir.get(stored(referral) + OPERATION, "Accept", "application/fhir+xml");

    assertThat(answer.body()).startsWith("<Parameters xmlns=\"http://hl7.org/fhir\"");
  }

  @Test
  void mayBeAskedForByPost() {
    String address = stored(referral);

    Answer answer = fhir.post(address + OPERATION, json("{'resourceType': 'Parameters'}"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).isEqualTo(fhir.get(address + OPERATION).json());
  }

  @Test
  void isNotKeptByAnyoneOnTheWay() {
    assertThat(fhir.get(stored(referral) + OPERATION).header("Cache-Control")).contains("no-store");
  }

  @Test
  void aReferralThatDoesNotExistIsNotFound() {
    Answer answer = fhir.get("ServiceRequest/nowhere" + OPERATION);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.rules()).containsExactly("not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?level=mandatory", "?_count=5", "?_id=1"})
  void aParameterThatTheOperationDoesNotHaveIsRefused(String query) {
    Answer answer = fhir.get(stored(referral) + OPERATION + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rules()).containsExactly("operation-parameter-unknown");
  }

  @Test
  void aParameterInTheBodyThatTheOperationDoesNotHaveIsRefused() {
    Answer answer =
        fhir.post(
            stored(referral) + OPERATION,
            json(
                "{'resourceType': 'Parameters', 'parameter': [{'name': 'x', 'valueString': 'y'}]}"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rules()).containsExactly("operation-parameter-unknown");
  }

  @Test
  void aFormatThatIsNotMadeIsRefusedWithThoseThatAre() {
    Answer answer = fhir.get(stored(referral) + OPERATION + "?_format=application/pdf");

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.rules()).containsExactly("format-unsupported");
    assertThat(answer.body()).contains("text/csv", "text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ServiceRequest/$prsb-conformance", "$prsb-conformance"})
  void isOfferedForOneReferralOnly(String address) {
    assertThat(fhir.get(address).status()).isIn(404, 405);
  }

  @Test
  void isNotOfferedAsAnEntryOfABundle() {
    String address = stored(referral) + OPERATION;

    for (String method : List.of("GET", "POST")) {
      Answer answer = fhir.submit(Bundles.batch(Bundles.entry(method, address)));
      assertThat(answer.status() == 200 ? answer.entryStatuses().get(0) : answer.status())
          .as(method)
          .isIn(405, 422);
    }
  }

  private static ObjectNode contact(String person, String referral) {
    return json(
        "{'resourceType': 'Encounter', 'status': 'planned',"
            + "'class': {'system': 'http://terminology.hl7.org/CodeSystem/v3-ActCode', 'code': 'VR'},"
            + "'extension': [{'url': 'https://socialprescribing.example/fhir/StructureDefinition/contact-mode',"
            + "'valueCodeableConcept': {'text': 'By carrier pigeon'}}],"
            + "'subject': {'reference': '%s'}, 'basedOn': [{'reference': '%s'}],"
            + "'participant': [{'individual': {'display': 'Somebody'}}],"
            + "'period': {'start': '2026-11-20'}}",
        person, referral);
  }

  private String stored(Referral sent) {
    return fhir.submit(sent.bundle()).location("ServiceRequest");
  }

  private Referral problem() {
    return referral.with(
        "Condition",
        need ->
            need.set(
                "category",
                json("{'of': [{'coding': [{'system':"
                        + " 'http://terminology.hl7.org/CodeSystem/condition-category',"
                        + " 'code': 'problem-list-item'}]}]}")
                    .get("of")));
  }

  private static List<String> absent(JsonNode report, String level) {
    return rows(report).stream()
        .filter(row -> text(row, "level").equals(level) && text(row, "status").equals("absent"))
        .map(row -> text(row, "number"))
        .toList();
  }

  private static int count(JsonNode report, String level, String status) {
    return parameters(report)
        .filter(each -> each.path("name").asText().equals("count"))
        .filter(each -> text(each, "level").equals(level))
        .mapToInt(each -> part(each, status).path("valueInteger").asInt())
        .sum();
  }

  private static List<JsonNode> rows(JsonNode report) {
    return parameters(report).filter(each -> each.path("name").asText().equals("row")).toList();
  }

  private static JsonNode row(JsonNode report, String number) {
    return rows(report).stream()
        .filter(row -> text(row, "number").equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode parameter(JsonNode report, String name) {
    return parameters(report)
        .filter(each -> each.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> parameters(JsonNode report) {
    return StreamSupport.stream(report.path("parameter").spliterator(), false);
  }

  private static JsonNode part(JsonNode parent, String name) {
    return StreamSupport.stream(parent.path("part").spliterator(), false)
        .filter(part -> part.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + name + " in " + parent));
  }

  private static String text(JsonNode parent, String name) {
    JsonNode part = part(parent, name);
    return part.path(part.has("valueCode") ? "valueCode" : "valueString").asText();
  }
}
