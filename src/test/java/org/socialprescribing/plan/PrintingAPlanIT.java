package org.socialprescribing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;

/** A link worker prints the plan, and gives it to the person. */
class PrintingAPlanIT extends RunningServer {

  private String plan;
  private String nhsNumber;

  @BeforeEach
  void agree() {
    StoredPlan stored = StoredPlan.agreed(fhir);
    plan = stored.plan();
    nhsNumber = fhir.get(stored.person()).json().at("/identifier/0/value").asText();
  }

  // F52.
  @ParameterizedTest
  @ValueSource(strings = {"", "?variant=large-print", "?variant=easy-read", "?_format=text/html"})
  void givesAPageForABrowser(String query) {
    Answer answer = fhir.get(plan + "/$print" + query);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "style-src 'sha256-")
        .doesNotContain("unsafe");
    assertThat(answer.body())
        .contains("<h1>My plan</h1>", "My dog.", "Walk to the park again.", "Aisha")
        .doesNotContain("<script", nhsNumber, plan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "pdf"})
  void givesAFileToPrint(String format) {
    Answer answer = fhir.get(plan + "/$print?_format=" + format);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(answer.header("Content-Disposition")).contains("my-plan.pdf");
    assertThat(answer.body()).startsWith("%PDF-1.");
  }

  @Test
  void givesTheSameBytesForTheSameVersion() {
    String pdf = plan + "/$print?_format=application/pdf&variant=easy-read";

    assertThat(fhir.get(pdf).body()).isEqualTo(fhir.get(pdf).body());
    assertThat(fhir.get(plan + "/$print").body()).isEqualTo(fhir.get(plan + "/$print").body());
  }

  @Test
  void takesTheVariantFromABodyToo() {
    Answer answer =
        fhir.post(
            plan + "/$print",
            json(
                "{'resourceType': 'Parameters', 'parameter':"
                    + "[{'name': 'variant', 'valueCode': 'easy-read'}]}"));

    assertThat(answer.body()).contains("<body class=\"easy-read\">");
  }

  @Test
  void refusesWhatItDoesNotMake() {
    assertThat(fhir.get(plan + "/$print?variant=braille").rules())
        .containsExactly("variant-unknown");
    assertThat(fhir.get(plan + "/$print?_format=text/csv").rules())
        .containsExactly("format-unsupported");
    assertThat(fhir.get(plan + "/$print?size=a3").rules())
        .containsExactly("operation-parameter-unknown");
    assertThat(fhir.get("CarePlan/nowhere/$print").rules()).containsExactly("not-found");
  }
}
