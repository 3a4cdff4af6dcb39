package org.socialprescribing.conformance.validation;

import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.validation.IValidationContext;
import ca.uhn.fhir.validation.IValidatorModule;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * The guide's validator in the form of HAPI's validation framework: a drop-in for {@code
 * FhirInstanceValidator} that reuses validators, with the same messages.
 */
public final class GuideValidatorModule implements IValidatorModule {

  private final GuideValidator validator;

  public GuideValidatorModule(GuideValidator validator) {
    this.validator = validator;
  }

  @Override
  public void validateResource(IValidationContext<IBaseResource> context) {
    byte[] text = context.getResourceAsString().getBytes(StandardCharsets.UTF_8);
    EncodingEnum encoding = context.getResourceAsStringEncoding();
    List<String> profiles = List.copyOf(context.getOptions().getProfiles());
    validator.validate(text, encoding, profiles).stream()
        .map(GuideValidatorModule::toHapi)
        .forEach(context::addValidationMessage);
  }

  private static SingleValidationMessage toHapi(ValidationMessage message) {
    var converted = new SingleValidationMessage();
    if (message.getLine() != -1) {
      converted.setLocationLine(message.getLine());
    }
    if (message.getCol() != -1) {
      converted.setLocationCol(message.getCol());
    }
    converted.setLocationString(message.getLocation());
    converted.setMessage(message.getMessage());
    converted.setSeverity(ResultSeverityEnum.fromCode(message.getLevel().toCode()));
    if (message.getMessageId() != null && !message.getMessageId().contains(" ")) {
      converted.setMessageId(message.getMessageId());
    }
    return converted;
  }
}
