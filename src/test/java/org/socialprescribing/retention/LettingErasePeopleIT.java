package org.socialprescribing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.NhsNumbers;
import org.socialprescribing.security.AsCaller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may have a person removed, where there is a login. */
class LettingErasePeopleIT extends SecuredServer {

  private static final String ERASE = "/$erase?reason=person-asked";

  @Autowired private JdbcClient database;

  @Test
  void itNeedsAScopeThatAllowsToDeletePatients() {
    String person = somebody();

    Answer refused = erase(with("system/*.crus"), person);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.rules()).containsExactly("scope-missing");
    assertThat(refused.header("WWW-Authenticate")).contains("system/Patient.d");
    assertThat(nobody.send("POST", person + ERASE, null).status()).isEqualTo(401);
  }

  @Test
  void whoeverHasItMayAndIsNamedInTheEvidence() {
    String person = somebody();
    String token =
        ISSUER.token(
            claims ->
                claims
                    .claim("scope", "system/Patient.d")
                    .claim("client_id", "records-office")
                    .claim("organisation", "Organization/trust"));

    assertThat(erase(bearing(token), person).status()).isEqualTo(200);

    assertThat(
            database
                .sql("select requested_by from retention.erasure where person = ?")
                .param(person)
                .query(String.class)
                .single())
        .isEqualTo("records-office of Organization/trust");
  }

  @Test
  void aPersonsOwnAppMayNot() {
    String person = somebody();
    String id = person.substring(person.indexOf('/') + 1);

    assertThat(erase(with("patient/*.cruds", id), person).rules())
        .containsExactly("erasure-not-by-patient");
    assertThat(erase(with("patient/*.write", id), person).status()).isEqualTo(403);
    assertThat(with("system/Patient.r").get(person).status()).isEqualTo(200);
  }

  private static Answer erase(AsCaller caller, String person) {
    return caller
        .fhir()
        .send("POST", person + ERASE, null, "Authorization", "Bearer " + caller.token());
  }

  private String somebody() {
    ObjectNode patient =
        json(
            """
            {'resourceType': 'Patient', 'birthDate': '1961-02-03',
             'identifier': [{'system': 'https://fhir.nhs.uk/Id/nhs-number', 'value': '%s'}],
             'name': [{'family': 'Brigantine', 'given': ['Oswin']}],
             'extension': [{'url': 'https://socialprescribing.example/fhir/StructureDefinition/no-gp-practice',
               'valueCodeableConcept': {'coding': [{'system': 'http://snomed.info/sct', 'code': '1092961000000104'}]}}]}
            """,
            NhsNumbers.fresh().value());
    Answer stored = with("system/*.cruds").post("Patient", patient);
    assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    return "Patient/" + stored.json().path("id").asText();
  }
}
