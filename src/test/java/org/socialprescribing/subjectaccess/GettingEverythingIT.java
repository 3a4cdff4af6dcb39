package org.socialprescribing.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.compartment.WholeRecord;

/** A person gets everything that is held about them, to read and to take along. F29. */
class GettingEverythingIT extends RunningServer {

  private static final String LABEL =
      "{'system': 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', 'code': 'R'}";

  @Test
  void theFullCopyHasEveryRecordOfThePersonWithEveryVersionAndNobodyElses() {
    WholeRecord person = WholeRecord.closed(fhir);
    WholeRecord other = WholeRecord.open(fhir);
    List<String> all = new ArrayList<>(person.found());
    all.add(person.person);

    Unpacked full = everything(person, "?copy=full");

    assertThat(full.answer().statusCode()).isEqualTo(200);
    assertThat(full.answer().headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(full.answer().headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"subject-access-" + person.id() + ".zip\"");
    assertThat(full.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(full.names("records")).containsExactlyInAnyOrderElementsOf(all);
    for (JsonNode record : full.records("records")) {
      String name = record.path("resourceType").asText() + "/" + record.path("id").asText();
      assertThat(record).isEqualTo(fhir.get(name).json());
      int versions = fhir.get(name + "/_history?_count=50").resources().size();
      assertThat(full.names("history").stream().filter(name::equals).count())
          .isEqualTo(versions - 1);
    }
    assertThat(full.names("history")).contains(person.task, person.request);
    assertThat(full.files().values())
        .noneSatisfy(file -> assertThat(file).contains(other.mark))
        .noneSatisfy(file -> assertThat(file).contains(other.person + "\""));
  }

  @Test
  void thePageSaysItInPlainEnglish() {
    WholeRecord person = WholeRecord.closed(fhir);

    String page = everything(person, "").page();

    assertThat(page)
        .contains(
            person.mark + " Road 7",
            person.nhsNumber,
            "<dt>Date of birth</dt>\n<dd>2 June 1971</dd>",
            "Overall, how satisfied are you with your life nowadays?",
            person.mark + " is well.",
            "Walk with " + person.mark + " again.",
            "Ellie Marsh",
            person.mark + " cares day and night (Support for a carer)",
            "<dd>completed</dd>",
            "3 earlier versions, of ")
        .doesNotContain("http://", "https://", "<script", "Optional[", "null");
    assertThat(page).containsPattern("Filled in on</dt>\n<dd>\\d+ \\w+ 2026");
  }

  @Test
  void theSameRecordsGiveTheSameBytes() throws InterruptedException {
    WholeRecord person = WholeRecord.closed(fhir);

    byte[] first = everything(person, "").answer().body();
    Thread.sleep(2_100);

    assertThat(everything(person, "").answer().body()).isEqualTo(first);
  }

  @Test
  void thePersonsCopyHasNoRisksNothingRestrictedAndNobodyElsesNumber() {
    WholeRecord person = WholeRecord.closed(fhir);
    ObjectNode need = (ObjectNode) record(person, "Condition");
    String restricted = "Condition/" + need.path("id").asText();
    change(
        need,
        labelled -> ((ObjectNode) labelled.path("meta")).withArray("security").add(json(LABEL)));
    change((ObjectNode) fhir.get(restricted).json(), GettingEverythingIT::withoutLabel);
    change(
        (ObjectNode) fhir.get(person.person).json(),
        known ->
            known
                .withArray("contact")
                .add(
                    json(
                        "{'name': {'family': 'Sistersome'},"
                            + " 'telecom': [{'system': 'phone', 'value': '01632 960777'}]}")));
    String risk =
        fhir.get("Flag?patient=" + person.person).resources().stream()
            .filter(flag -> flag.at("/category/0/coding/0/code").asText().equals("risk"))
            .map(flag -> "Flag/" + flag.path("id").asText())
            .findFirst()
            .orElseThrow();

    Unpacked own = everything(person, "");
    Unpacked full = everything(person, "?copy=full");

    assertThat(full.names("records")).contains(restricted, risk);
    assertThat(full.page()).contains("Sistersome", "01632 960777");
    assertThat(own.names("records")).doesNotContain(restricted, risk).contains(person.person);
    assertThat(own.names("history")).doesNotContain(restricted, risk);
    assertThat(own.files().values())
        .noneSatisfy(file -> assertThat(file).contains("Sistersome"))
        .noneSatisfy(file -> assertThat(file).contains("960777"));
    assertThat(own.files().values())
        .noneSatisfy(file -> assertThat(file).contains("\"" + risk + "\""));
    assertThat(full.files().values())
        .anySatisfy(file -> assertThat(file).contains("\"" + risk + "\""));
    assertThat(own.page()).doesNotContain(restricted.replace('/', '-'), risk.replace('/', '-'));
  }

  @Test
  void whoeverAsksForAnotherCopyOrForNobodyIsRefused() {
    WholeRecord person = WholeRecord.open(fhir);

    assertThat(fhir.get(person.person + "/$subject-access?copy=short").status()).isEqualTo(400);
    assertThat(fhir.get("Patient/nobody/$subject-access").status()).isEqualTo(404);
  }

  private JsonNode record(WholeRecord person, String type) {
    return fhir.get(type + "?patient=" + person.person).resources().get(0);
  }

  private void change(ObjectNode record, java.util.function.Consumer<ObjectNode> change) {
    change.accept(record);
    var answer = fhir.change(record);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void withoutLabel(ObjectNode record) {
    ((ObjectNode) record.path("meta")).remove("security");
  }

  private Unpacked everything(WholeRecord person, String parameters) {
    return Unpacked.from(address("/fhir/" + person.person + "/$subject-access" + parameters));
  }
}
