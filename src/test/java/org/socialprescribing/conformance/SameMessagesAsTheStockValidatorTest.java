package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.IValidatorModule;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.validation.GuideValidatorModule;
import org.socialprescribing.conformance.validation.GuideValidatorModuleSettings;

/**
 * Reusing validators changes what a validation costs, not what it says: over every example and
 * every broken payload the messages are those of HAPI's own {@code FhirInstanceValidator}, which
 * makes a new validator for each.
 */
class SameMessagesAsTheStockValidatorTest {

  private static final FhirValidator OURS = with(new GuideValidatorModule(GuideFixture.VALIDATOR));
  private static final FhirValidator STOCK = with(stock());

  static Stream<Path> documents() {
    return Stream.concat(GuideFixture.examples().stream(), GuideFixture.invalid().stream())
        .filter(SameMessagesAsTheStockValidatorTest::isWellFormed);
  }

  /** What is not well-formed never reaches a validator. */
  private static boolean isWellFormed(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith("json-malformed")
        && !name.startsWith("xml-")
        && !name.startsWith("body-missing");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void areGivenForEveryDocument(Path document) {
    String text = new String(GuideFixture.read(document), StandardCharsets.UTF_8);
    var options = new ValidationOptions();
    GuideFixture.VALIDATOR
        .judge(GuideFixture.read(document), GuideFixture.encodingOf(document))
        .profiles()
        .stream()
        .filter(profile -> profile != null && !text.contains("\"Bundle\""))
        .forEach(options::addProfile);

    assertThat(messages(OURS, text, options)).isEqualTo(messages(STOCK, text, options));
  }

  private static List<String> messages(
      FhirValidator validator, String text, ValidationOptions options) {
    return validator.validateWithResult(text, options).getMessages().stream()
        .map(SameMessagesAsTheStockValidatorTest::describe)
        .sorted()
        .toList();
  }

  private static String describe(SingleValidationMessage message) {
    return "%s %s %s@%s:%s %s"
        .formatted(
            message.getSeverity(),
            message.getMessageId(),
            message.getLocationString(),
            message.getLocationLine(),
            message.getLocationCol(),
            message.getMessage());
  }

  private static FhirValidator with(IValidatorModule module) {
    return GuideFixture.FHIR.newValidator().registerValidatorModule(module);
  }

  private static FhirInstanceValidator stock() {
    var stock = new FhirInstanceValidator(GuideFixture.SUPPORTS);
    stock.setAssumeValidRestReferences(true);
    stock.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    stock.setAnyExtensionsAllowed(true);
    stock.setErrorForUnknownProfiles(false);
    stock.setCustomExtensionDomains(GuideValidatorModuleSettings.extensionDomains());
    stock.setValidatorResourceFetcher(GuideValidatorModuleSettings.fetcher());
    stock.setValidatorPolicyAdvisor(GuideValidatorModuleSettings.policy());
    return stock;
  }
}
