package org.socialprescribing.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Bundles;

/** What scopes let a caller read: no more than they say, by whatever way it asks. */
@TestInstance(Lifecycle.PER_CLASS)
class ScopesOnReadsIT extends SecuredServer {

  private Answer stored;

  @BeforeAll
  void storeAReferral() {
    stored = with("system/*.cruds").submit(aReferral().bundle());
    assertThat(stored.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          system/Patient.r                       ; Patient/{patient}                                ; 200
          system/Patient.rs                      ; Patient/{patient}                                ; 200
          system/Patient.cruds                   ; Patient/{patient}                                ; 200
          system/*.r                             ; Patient/{patient}                                ; 200
          user/Patient.r                         ; Patient/{patient}                                ; 200
          system/Patient.read                    ; Patient/{patient}                                ; 200
          system/Patient.*                       ; Patient/{patient}                                ; 200
          system/Patient.s                       ; Patient/{patient}                                ; 403
          system/Patient.c                       ; Patient/{patient}                                ; 403
          system/Patient.cud                     ; Patient/{patient}                                ; 403
          system/Patient.write                   ; Patient/{patient}                                ; 403
          system/Task.cruds                      ; Patient/{patient}                                ; 403
          patient/Patient.rs                     ; Patient/{patient}                                ; 403
          patient/*.cruds                        ; Patient/{patient}                                ; 403
          openid fhirUser launch/patient         ; Patient/{patient}                                ; 403
          system/patient.r                       ; Patient/{patient}                                ; 403
          system/Patient.sr                      ; Patient/{patient}                                ; 403
          system/Patient.rr                      ; Patient/{patient}                                ; 403
          system/Pat*.r                          ; Patient/{patient}                                ; 403
          system/PatientX.r                      ; Patient/{patient}                                ; 403
          System/Patient.r                       ; Patient/{patient}                                ; 403
          system/Patient.r?                      ; Patient/{patient}                                ; 403
          system/Patient.read?active=true        ; Patient/{patient}                                ; 403
          system/*.r?active=true                 ; Patient/{patient}                                ; 403
          system/Patient.r?name=x                ; Patient/{patient}                                ; 403
          system/Patient.s                       ; Patient?_id={patient}                            ; 200
          system/Patient.r                       ; Patient?_id={patient}                            ; 403
          system/Patient.c                       ; Patient?_id={patient}                            ; 403
          system/Patient.c                       ; Patient?_id={patient}&_summary=count             ; 403
          system/Patient.r                       ; Patient/{patient}/_history/1                     ; 200
          system/Patient.s                       ; Patient/{patient}/_history/1                     ; 403
          system/Patient.r                       ; Patient/{patient}/_history                       ; 200
          system/Patient.s                       ; Patient/{patient}/_history                       ; 403
          system/Task.rs                         ; Task?_id={task}&_include=Task:patient            ; 403
          system/Task.rs system/Patient.r        ; Task?_id={task}&_include=Task:patient            ; 403
          system/Task.rs system/Patient.rs       ; Task?_id={task}&_include=Task:patient            ; 200
          system/Task.rs                         ; Task?_id={task}&_include=Task:focus:ServiceRequest ; 403
          system/Patient.rs                      ; Patient?_id={patient}&_revinclude=Task:patient   ; 403
          system/Patient.rs system/Task.s        ; Patient?_id={patient}&_revinclude=Task:patient   ; 200
          system/Patient.rs                      ; Patient?_has:Task:patient:status=requested       ; 403
          system/Patient.rs system/Task.s        ; Patient?_has:Task:patient:status=requested       ; 200
          system/Task.rs                         ; Task?patient:Patient.family=Rahman                ; 403
          system/Task.rs                         ; Task?patient.family=Rahman                        ; 403
          system/Task.rs system/Patient.s        ; Task?patient:Patient.family=Rahman                ; 200
          system/Task.rs                         ; Task?focus:ServiceRequest.status=active          ; 403
          system/Task.rs system/ServiceRequest.s ; Task?focus:ServiceRequest.patient:Patient.family=Rahman ; 403
          system/Patient.rs system/Task.s        ; Patient?_has:Task:patient:focus:ServiceRequest.status=active ; 403
          system/Task.rs                         ; Task?_sort=patient.family                        ; 403
          system/Task.rs                         ; Organization/{service}/$worklist                 ; 403
          system/Organization.cruds              ; Organization/{service}/$worklist                 ; 403
          system/*.rs                            ; Organization/{service}/$worklist                 ; 200
          system/*.r                             ; Organization/{service}/$worklist                 ; 403
          system/Patient.r                       ; Patient/{patient}/$holder                        ; 403
          system/*.rs                            ; Patient/{patient}/$holder                        ; 200
          system/ServiceRequest.rs               ; ServiceRequest/{referral}/$prsb-conformance      ; 403
          system/*.rs                            ; ServiceRequest/{referral}/$prsb-conformance      ; 200
          system/Patient.rs                      ; Questionnaire                                    ; 403
          system/*.rs                            ; Questionnaire?_summary=count                     ; 200
          system/Patient.rs                      ; StructureDefinition/referral-task                ; 403
          """)
  void readingTakesTheScopeOfEverythingThatIsTouched(String scopes, String path, int status) {
    Answer answer = with(scopes).get(filled(path));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    if (status == 403) {
      assertThat(answer.rules()).containsExactly("scope-missing");
      assertThat(answer.header("WWW-Authenticate"))
          .startsWith("Bearer error=\"insufficient_scope\"");
      assertThat(answer.body()).doesNotContain("Rahman");
    }
  }

  @Test
  void theRefusalNamesTheScopeThatWouldBeNeeded() {
    Answer answer = with("system/Task.rs").get("Task?_include=Task:patient");

    assertThat(answer.header("WWW-Authenticate")).contains("scope=\"system/Patient.s\"");
    assertThat(answer.body()).contains("system/Patient.s");
  }

  @Test
  void aSearchByFormIsASearch() {
    assertThat(with("system/Patient.r").searchByForm("Patient", "_id=x").status()).isEqualTo(403);
    assertThat(with("system/Task.s").searchByForm("Task", "patient.family=Rahman").status())
        .isEqualTo(403);
    assertThat(with("system/Patient.s").searchByForm("Patient", "_id=x").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          system/Task.rs      ; Patient/{patient}
          system/Patient.s    ; Patient/{patient}
          system/Patient.r    ; Patient?_id={patient}
          system/Task.rs      ; Task?_id={task}&_include=Task:patient
          system/Task.rs      ; Task?patient.family=Rahman
          system/Patient.rs   ; Patient?_has:Task:patient:status=requested
          system/Patient.s    ; Patient/{patient}/_history/1
          """)
  void anEntryOfABatchTakesTheScopesThatItWouldTakeAlone(String scopes, String path) {
    Answer answer = with(scopes).submit(Bundles.batch(Bundles.entry("GET", filled(path))));

    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.rules()).containsExactly("scope-missing");
  }

  @Test
  void aBatchOfWhatIsGrantedIsAnswered() {
    Answer answer =
        with("system/Patient.rs")
            .submit(
                Bundles.batch(
                    Bundles.entry("GET", filled("Patient/{patient}")),
                    Bundles.entry("GET", filled("Patient?_id={patient}"))));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.entryStatuses()).containsExactly(200, 200);
  }

  @Test
  void theNextPageIsForWhoeverAskedForTheFirst() {
    with("system/*.cruds").submit(aReferral().bundle());
    Answer first = with("system/Patient.rs").get("Patient?_count=1");
    String next = first.json().at("/link").findValuesAsText("url").get(1);
    String query = next.substring(next.indexOf('?'));

    assertThat(with("system/Patient.rs").get(query).resources()).isNotEmpty();
    assertThat(with("system/Patient.s").get(query).status()).isEqualTo(410);
    assertThat(with("openid").get(query).status()).isEqualTo(403);
  }

  private String filled(String path) {
    return path.replace("{patient}", id("Patient"))
        .replace("{task}", id("Task"))
        .replace("{referral}", id("ServiceRequest"))
        .replace("{service}", stored.locations().get(1).replaceFirst(".*/", ""));
  }

  private String id(String type) {
    return stored.location(type).replaceFirst(".*/", "");
  }
}
