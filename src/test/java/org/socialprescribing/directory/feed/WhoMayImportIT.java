package org.socialprescribing.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;

/** Imports and what they leave to decide are the operator's. */
class WhoMayImportIT extends SecuredServer {

  static Stream<String> operations() {
    return Stream.of(
        "POST $import-open-referral",
        "GET $import-progress",
        "GET $import-quarantine",
        "GET $possible-duplicates",
        "POST $decide-duplicate");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void nobodyElseMayCallThem(String operation) {
    for (String actor :
        new String[] {"directory-app", "link-worker-service", "referrer", "community-provider"}) {
      String organisation = "Organization/" + UUID.randomUUID();
      assertThat(call(as(actor, organisation), operation).status()).as(actor).isEqualTo(403);
    }
    assertThat(call(nobody, operation).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theOperatorMay(String operation) {
    assertThat(call(operator(), operation).status()).isIn(200, 400);
  }

  private static Answer call(FhirClient caller, String operation) {
    String[] words = operation.split(" ");
    return words[0].equals("GET")
        ? caller.get(words[1])
        : caller.post(words[1], Json.json("{'resourceType': 'Parameters'}"));
  }
}
