package org.socialprescribing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.compartment.WholeRecord;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator removes a person: nothing stays that says who it was, and nobody else is touched. */
class ErasingAPersonIT extends RunningServer {

  @Autowired private JdbcClient database;

  @Test
  void nothingInTheWholeDatabaseSaysAnyMoreWhoItWas() {
    var whole = new WholeDatabase(database);
    WholeRecord gone = WholeRecord.closed(fhir);
    fhir.get("Patient?family=" + gone.mark);
    fhir.get("Patient?identifier=" + gone.nhsNumber + "&_revinclude=Task:patient");
    assertThat(whole.rowsWith(gone.mark))
        .containsKeys("public.hfj_res_ver", "public.hfj_spidx_string", "referral.record");
    assertThat(whole.rowsWith(gone.nhsNumber))
        .containsKeys("public.hfj_spidx_token", "referral.person", "public.hfj_search");

    assertThat(erased(gone).status()).isEqualTo(200);

    assertThat(whole.rowsWith(gone.mark)).isEmpty();
    assertThat(whole.rowsWith(gone.nhsNumber)).isEmpty();
    assertThat(whole.rowsWith(gone.person)).containsOnlyKeys("audit.event", "retention.erasure");
    assertThat(fhir.get(gone.person).status()).isEqualTo(404);
    assertThat(fhir.get(gone.person + "/_history").status()).isEqualTo(404);
    assertThat(gone.found()).isEmpty();
  }

  @Test
  void nobodyElseIsTouchedAndTheirListsGoOn() {
    WholeRecord gone = WholeRecord.closed(fhir);
    WholeRecord stays = WholeRecord.open(fhir);
    List<String> before = stays.found();

    assertThat(erased(gone).status()).isEqualTo(200);

    assertThat(stays.found()).containsExactlyElementsOf(before);
    assertThat(fhir.get(stays.linkWorker + "/$caseload").resources("Patient")).hasSize(1);
    Answer none = fhir.get(gone.linkWorker + "/$caseload");
    assertThat(none.status()).as(none.body()).isEqualTo(200);
    assertThat(none.resources("Patient")).isEmpty();
    assertThat(fhir.get(stays.person + "/$wellbeing-change").status()).isEqualTo(200);
  }

  @Test
  void theAnswerAndTheTombstoneSayWhatWentWhenAndWhy() {
    WholeRecord gone = WholeRecord.closed(fhir);
    int records = gone.found().size() + 1;

    JsonNode answer = erased(gone).json();

    assertThat(value(answer, "reason", "valueCode")).isEqualTo("person-asked");
    assertThat(value(answer, "reference", "valueString")).isEqualTo("SAR-2026/17");
    assertThat(counts(answer).values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(records);
    assertThat(counts(answer)).containsKeys(WholeRecord.TYPES.toArray(String[]::new));
    Map<String, Object> row =
        database
            .sql("select *, records->>'Task' as tasks from retention.erasure where person = ?")
            .param(gone.person)
            .query()
            .singleRow();
    assertThat(row)
        .containsEntry("rule", "person-asked")
        .containsEntry("reference", "SAR-2026/17")
        .containsEntry("tasks", "1")
        .containsEntry("fingerprint", value(answer, "fingerprint", "valueString"));
    assertThat((int) row.get("versions")).isGreaterThan(records);
  }

  @Test
  void whatReturnsCountStaysWithoutThePerson() {
    long people = count("person");
    WholeRecord gone = WholeRecord.closed(fhir);
    int scores = (int) gone.found().stream().filter(id -> id.startsWith("Observation/")).count();

    erased(gone);

    assertThat(count("person")).isEqualTo(people + 1);
    String key =
        database
            .sql("select person::text from retention.referral where performer = ?")
            .param(gone.service)
            .query(String.class)
            .single();
    Map<String, Object> referral =
        database
            .sql("select * from retention.referral where performer = ?")
            .param(gone.service)
            .query()
            .singleRow();
    assertThat(referral)
        .containsEntry("kind", "referral")
        .containsEntry("status", "completed")
        .containsEntry("age_band", "50-59");
    assertThat(
            database
                .sql(
                    """
                    select m.state from retention.move m join retention.referral r on r.key = m.referral
                    where r.performer = ? order by position
                    """)
                .param(gone.service)
                .query(String.class)
                .list())
        .containsExactly("requested", "accepted", "in-progress", "completed");
    assertThat(count("score where person = '%s' and value is not null".formatted(key)))
        .isEqualTo(scores)
        .isEqualTo(4);
    assertThat(count("contact where person = '%s' and outcome = 'attended'".formatted(key)))
        .isEqualTo(1);
    assertThat(count("referral where person = '%s' and answer = 'declined'".formatted(key)))
        .isEqualTo(1);
  }

  @Test
  void aDryRunSaysWhatWouldGoAndLeavesIt() {
    WholeRecord stays = WholeRecord.open(fhir);
    Map<String, Long> before = new WholeDatabase(database).rows();

    JsonNode answer = erase(stays, "reason=person-asked&dry-run=true").json();

    assertThat(counts(answer)).containsEntry("Patient", 1).containsEntry("Observation", 4);
    assertThat(answer.findValues("valueCode").stream().map(JsonNode::asText))
        .contains("erasure-referral-open");
    assertThat(new WholeDatabase(database).rows()).isEqualTo(before);
  }

  @Test
  void somebodyWithAnOpenReferralIsNotRemoved() {
    WholeRecord stays = WholeRecord.open(fhir);

    Answer refused = erased(stays);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rules()).containsExactly("erasure-referral-open");
    assertThat(fhir.get(stays.person).status()).isEqualTo(200);
  }

  @Test
  void somebodyOfWhomAnotherPersonsRecordSpeaksIsNotRemoved() {
    WholeRecord stays = WholeRecord.closed(fhir);
    WholeRecord other = WholeRecord.open(fhir);
    ObjectNode plan = (ObjectNode) fhir.get("CarePlan?patient=" + other.person).resources().get(0);
    plan.withArray("activity")
        .add(
            json(
                """
                {'detail': {'status': 'scheduled', 'description': 'Go together.',
                            'performer': [{'reference': '%s'}]}}
                """,
                stays.person));
    assertThat(fhir.change(plan).status()).isEqualTo(200);

    Answer refused = erased(stays);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rules()).containsExactly("erasure-mentioned-elsewhere");
  }

  @Test
  void aFailureInTheMiddleLeavesThePersonWhole() {
    WholeRecord stays = WholeRecord.closed(fhir);
    List<String> before = stays.found();
    Map<String, Long> rows = new WholeDatabase(database).rows();
    database
        .sql(
            """
            create function public.fail_now() returns trigger language plpgsql as $$
            begin
              if old.res_type = 'Patient' and old.fhir_id = '%s' then raise exception 'now'; end if;
              return old;
            end $$;
            create trigger fail_now before delete on hfj_resource for each row
            execute function public.fail_now();
            """
                .formatted(stays.id()))
        .update();
    try {
      assertThat(erased(stays).status()).isEqualTo(500);
    } finally {
      database.sql("drop function public.fail_now() cascade").update();
    }

    assertThat(stays.found()).containsExactlyElementsOf(before);
    assertThat(new WholeDatabase(database).rows()).isEqualTo(rows);
    assertThat(erased(stays).status()).isEqualTo(200);
  }

  @Test
  void itIsAskedForByPostWithAReasonAndWithoutWords() {
    WholeRecord stays = WholeRecord.closed(fhir);

    assertThat(fhir.get(stays.person + "/$erase?reason=person-asked").status()).isEqualTo(405);
    assertThat(erase(stays, "").status()).isEqualTo(400);
    assertThat(erase(stays, "reason=retention-ended").status()).isEqualTo(400);
    assertThat(erase(stays, "reason=person-asked&reference=for%20Jo%20Bloggs").status())
        .isEqualTo(400);
    assertThat(fhir.delete(stays.person).status()).isEqualTo(405);
    assertThat(fhir.get(stays.person).status()).isEqualTo(200);
    assertThat(fhir.send("POST", "Patient/nobody/$erase?reason=person-asked", null).status())
        .isEqualTo(404);
  }

  private Answer erased(WholeRecord person) {
    return erase(person, "reason=person-asked&reference=SAR-2026/17");
  }

  private Answer erase(WholeRecord person, String parameters) {
    return fhir.send("POST", person.person + "/$erase?" + parameters, null);
  }

  private long count(String table) {
    return database.sql("select count(*) from retention." + table).query(Long.class).single();
  }

  private static Map<String, Integer> counts(JsonNode answer) {
    return StreamSupport.stream(answer.path("parameter").spliterator(), false)
        .filter(parameter -> parameter.path("name").asText().equals("records"))
        .collect(
            java.util.stream.Collectors.toMap(
                parameter -> parameter.at("/part/0/valueCode").asText(),
                parameter -> parameter.at("/part/1/valueInteger").asInt()));
  }

  private static String value(JsonNode answer, String name, String type) {
    return StreamSupport.stream(answer.path("parameter").spliterator(), false)
        .filter(parameter -> parameter.path("name").asText().equals(name))
        .map(parameter -> parameter.path(type).asText())
        .findFirst()
        .orElseThrow();
  }
}
