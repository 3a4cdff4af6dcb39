package org.socialprescribing.conformance.validation;

import jakarta.annotation.Nullable;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * One thing that the validator has to say about one resource of a request.
 *
 * @param message what the HL7 validator said; its location starts at the resource
 * @param within where the resource stands in the request, for example {@code
 *     Bundle.entry[2].resource}; empty when the request is the resource
 * @param resource the resource as it was read, null when nothing could be read
 * @param profile the canonical of the profile that was applied, null when none fits
 */
public record Finding(
    ValidationMessage message,
    String within,
    @Nullable Element resource,
    @Nullable String profile) {

  /**
   * Whether the write has to be refused: an error, or what the HL7 validator lets pass and this
   * server does not, since it could not act on it safely.
   */
  public boolean isRefusal() {
    return message.isError() || isUnsafe();
  }

  private boolean isUnsafe() {
    String id = message.getMessageId() == null ? "" : message.getMessageId();
    return switch (id) {
      // FHIR R4 §2.4.1.2: a modifier extension that is not understood must not be processed.
      case "Extension_EXT_Unknown" -> message.getLocation().contains("modifierExtension");
      case "REFERENCE_REF_SUSPICIOUS" -> true;
      case "Questionnaire_QR_Q_NotFound" -> true;
      default -> false;
    };
  }
}
