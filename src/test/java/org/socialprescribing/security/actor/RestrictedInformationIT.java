package org.socialprescribing.security.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** Safeguarding, domestic abuse, risks to visitors: for whoever has the right, or breaks glass. */
@TestInstance(Lifecycle.PER_CLASS)
class RestrictedInformationIT extends SecuredServer {

  private static final String LABEL =
      "{'security': [{'system': 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', 'code': 'R'}]}";

  private static final String SECRET = "Somebody at home must not hear of it";

  private Journey ours;
  private String flag;
  private String need;

  @BeforeAll
  void load() {
    ours = Journey.of(operator());
    flag = restricted("Flag", ours.records.get("Flag"));
    need = restricted("Condition", ours.records.get("Condition"));
  }

  private String restricted(String type, String like) {
    ObjectNode record = (ObjectNode) operator().get(like).json();
    record.remove("id");
    record.remove("identifier");
    record.set("meta", json(LABEL));
    ObjectNode code = record.putObject("code");
    code.put("text", SECRET);
    return ours.at.created(type, record);
  }

  @Test
  void isNotThereForThoseWithoutTheRight() {
    FhirClient service = as("link-worker-service", ours.at.service);

    assertHidden(service);
    assertHidden(appOf(ours.at.person));
    assertThat(service.get(flag + "/_history").status()).isEqualTo(404);
    assertThat(
            service
                .get("Patient?_id=%s&_revinclude=Flag:patient".formatted(id(ours.at.person)))
                .body())
        .doesNotContain(id(flag) + "\"");
  }

  @Test
  void isLeftOutOfWhatOperationsTell() {
    FhirClient service = as("link-worker-service", ours.at.service);
    ObjectNode draft = ours.at.exampleAlone("CarePlan-plan-margaret");
    draft.putArray("addresses").addObject().put("reference", need);
    String plan = ours.at.created("CarePlan", draft);

    for (String call :
        new String[] {
          plan + "/$form",
          plan + "/$print",
          ours.at.request + "/$prsb-conformance",
          ours.at.service + "/$worklist",
          ours.at.linkWorker + "/$caseload"
        }) {
      Answer told = service.get(call);
      assertThat(told.status()).as(call + " " + told.body()).isEqualTo(200);
      assertThat(told.body()).as(call).doesNotContain(SECRET);
    }
  }

  @Test
  void isThereForThoseWhoHaveIt() {
    FhirClient safeguarding =
        nobody.bearing(
            ISSUER.token(
                claims ->
                    claims
                        .claim("actor", "link-worker-service")
                        .claim("organisation", ours.at.service)
                        .claim("rights", "restricted")
                        .claim("scope", "system/*.cruds")));

    assertThat(safeguarding.get(flag).status()).isEqualTo(200);
    assertThat(safeguarding.get("Flag?_id=" + id(flag)).resources()).hasSize(1);
  }

  @Test
  void opensForAWhileToWhoeverBreaksGlassAndSaysWhy() {
    FhirClient worker = worker("night-shift");
    FhirClient other = worker("day-shift");
    String call = ours.at.person + "/$break-glass";

    Answer without = worker.post(call, reason("urgent"));
    assertThat(without.status()).as(without.body()).isEqualTo(422);
    assertThat(without.rules()).contains("break-glass-reason");
    assertHidden(worker);

    Answer opened = worker.post(call, reason("Caller says somebody is in the flat"));
    assertThat(opened.status()).as(opened.body()).isEqualTo(200);
    assertThat(worker.get(flag).status()).isEqualTo(200);
    assertThat(worker.get(need).status()).isEqualTo(200);
    assertThat(worker.get("Flag?_total=accurate&_id=" + id(flag)).json().path("total").asInt())
        .isEqualTo(1);
    assertHidden(other);

    Answer told =
        as("link-worker-service", ours.at.service).get(ours.at.service + "/$glass-broken");
    assertThat(told.body()).contains("Caller says somebody is in the flat", ours.at.person);

    clock.pass(Duration.ofMinutes(61));
    assertHidden(worker("night-shift"));
  }

  @Test
  void glassOfAnothersPersonDoesNotBreak() {
    Journey anothers = Journey.of(operator());

    Answer answer =
        worker("curious")
            .post(anothers.at.person + "/$break-glass", reason("I would like to know more"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(404);
  }

  private FhirClient worker(String program) {
    return nobody.bearing(
        ISSUER.token(
            claims ->
                claims
                    .claim("actor", "link-worker-service")
                    .claim("organisation", ours.at.service)
                    .claim("client_id", program)
                    .expirationTime(Date.from(clock.instant().plusSeconds(300)))
                    .claim("scope", "system/*.cruds")));
  }

  private static ObjectNode reason(String words) {
    return json(
        "{'resourceType': 'Parameters', 'parameter': [{'name': 'reason', 'valueString': '%s'}]}",
        words);
  }

  private void assertHidden(FhirClient who) {
    for (String record : new String[] {flag, need}) {
      assertThat(who.get(record).status()).as(record).isEqualTo(404);
      Answer found = who.get(record.split("/")[0] + "?_total=accurate&_id=" + id(record));
      assertThat(found.json().path("total").asInt(-1)).as(found.body()).isZero();
    }
  }

  private static String id(String record) {
    return record.split("/")[1];
  }
}
