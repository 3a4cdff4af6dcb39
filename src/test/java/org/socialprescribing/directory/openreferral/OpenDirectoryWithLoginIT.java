package org.socialprescribing.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;

/** Where login is on, the directory is open, and nothing else is. */
class OpenDirectoryWithLoginIT extends SecuredServer {

  private static final String ANY_SITE = "https://any.example";

  private Answer read(String path, String... headers) {
    return new FhirClient(address("/open-referral-uk")).get(path, headers);
  }

  @Test
  void whoHasNoTokenReadsTheDirectoryOnly() {
    Town.store(operator());

    assertThat(read("services?search=zephyrball").json().path("total_items").asInt())
        .isEqualTo(Town.SERVICES);
    assertThat(read("").status()).isEqualTo(200);
    assertThat(nobody.get("HealthcareService").status()).isEqualTo(401);
  }

  @Test
  void anySiteMayReadThereAndNowhereElse() {
    Answer asked =
        new FhirClient(address(""))
            .send(
                "OPTIONS",
                "open-referral-uk/services",
                null,
                "Origin",
                ANY_SITE,
                "Access-Control-Request-Method",
                "GET");

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(read("services", "Origin", ANY_SITE).header("Access-Control-Allow-Origin"))
        .isEqualTo("*");
    assertThat(nobody.get("metadata", "Origin", ANY_SITE).status()).isEqualTo(403);
  }

  @Test
  void answersAreHeldTogetherAsAllOthers() {
    Answer answer = read("services");

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
  }

  @Test
  void whatIsRestrictedIsNotThere() {
    Town.store(operator());
    String id = Town.id("place", 7);
    var refuge = Json.parse(operator().get("Location/" + id).body()).<ObjectNode>deepCopy();
    refuge
        .withObject("/meta")
        .putArray("security")
        .addObject()
        .put("system", "http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
        .put("code", "R");
    assertThat(operator().change(refuge).status()).isEqualTo(200);

    String service = read("services/" + Town.id("service", 7)).body();

    assertThat(service).contains(id).doesNotContain("Field Lane", "Field 7");
  }
}
