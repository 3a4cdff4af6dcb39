package org.socialprescribing.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.referral.ReferralCase;

/** A link worker who finds nothing, again and again, in an area of the test's own. */
final class Gaps {

  private static final AtomicInteger NEXT = new AtomicInteger();

  final ReferralCase at;
  final String area = "E%08d".formatted(99_000_000 + NEXT.incrementAndGet());

  private final FhirClient fhir;

  Gaps(FhirClient fhir) {
    this.fhir = fhir;
    this.at = ReferralCase.submitted(fhir);
  }

  /** Not yet sent. */
  ObjectNode gap(String why, String on, String... needs) {
    ObjectNode gap = at.example("DetectedIssue-gap-no-evening-group");
    ((ObjectNode) gap.at("/identifier/0")).put("value", "GAP-" + NEXT.incrementAndGet());
    ((ObjectNode) gap.at("/code/coding/0")).put("code", why);
    gap.put("identifiedDateTime", on);
    ((ObjectNode) gap.at("/extension/0/valueIdentifier")).put("value", area);
    ObjectNode evidence = (ObjectNode) gap.at("/evidence/0");
    evidence.putArray("code");
    for (String need : needs) {
      evidence
          .withArray("code")
          .add(
              json(
                  "{'coding': [{'system': '%s', 'code': '%s'}]}",
                  "https://socialprescribing.example/fhir/CodeSystem/need", need));
    }
    return gap;
  }

  String record(String why, String on, String... needs) {
    return at.created("DetectedIssue", gap(why, on, needs));
  }

  /** Rows of the table that are about the area of this test; the area is left out. */
  List<String> rows(FhirClient who, String asked) {
    Answer answer = who.get("$provision-gaps?_format=text/csv&by=area" + asked);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer
        .body()
        .lines()
        .filter(row -> Arrays.asList(row.split(",")).contains(area))
        .map(row -> row.replace(area + ",", ""))
        .toList();
  }

  List<String> rows(String asked) {
    return rows(fhir, asked);
  }
}
