package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.EncodingEnum;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.conformance.validation.Finding;

/** What looks like a slip in a directory is told, and stored all the same. */
class WarningsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          position-in-these-islands; Location-place-chapel-hall;         /position;     latitude;  0.52
          charity-number-format;     Organization-charity-money-advice;  /identifier/0; value;     '"12 345"'
          company-number-format;     Organization-charity-money-advice;  /identifier/1; value;     '"1234567"'
          service-can-be-reached;    HealthcareService-service-job-centre; '';          telecom;   -
          """,
      nullValues = "-")
  void areToldWithoutRefusing(
      String rule, String example, String parent, String property, String value) throws Exception {
    var resource = (ObjectNode) JSON.readTree(GuideFixture.read(GuideFixture.example(example)));
    assertThat(rulesOf(judged(resource))).doesNotContain(rule);

    var holder = (ObjectNode) resource.at(parent);
    if (value == null) {
      holder.remove(property);
    } else {
      holder.set(property, JSON.readTree(value));
    }

    assertThat(rulesOf(judged(resource))).contains(rule);
    assertThat(judged(resource))
        .extracting(ValidationMessage::getLevel)
        .doesNotContain(IssueSeverity.ERROR, IssueSeverity.FATAL);
  }

  private static List<ValidationMessage> judged(JsonNode resource) throws Exception {
    return GuideFixture.VALIDATOR
        .judgeFully(JSON.writeValueAsBytes(resource), EncodingEnum.JSON)
        .findings()
        .stream()
        .map(Finding::message)
        .toList();
  }

  private static List<String> rulesOf(List<ValidationMessage> messages) {
    return messages.stream()
        .map(message -> String.valueOf(message.getMessageId()).replaceAll(".*#", ""))
        .toList();
  }
}
