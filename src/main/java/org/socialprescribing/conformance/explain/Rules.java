package org.socialprescribing.conformance.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueType;

/**
 * Names the rule behind a message of the HL7 validator.
 *
 * <p>Our rule ids are stable; the validator's message ids are not, and many cases share one rule.
 * The ids are those of the guide's CodeSystem {@code rule}; a message without an entry is {@code
 * fhir-rule}.
 */
final class Rules {

  static final String FHIR_RULE = "fhir-rule";

  private record Mapping(String start, String rule) {}

  /** By the start of the message id, in capitals; the first match wins. */
  private static final List<Mapping> BY_ID =
      List.of(
          new Mapping("VALIDATION_VAL_PROFILE_MINIMUM", "element-missing"),
          new Mapping("VALIDATION_VAL_PROFILE_MAXIMUM", "element-repeated"),
          new Mapping("VALIDATION_VAL_PROFILE_NOTALLOWED", "element-not-allowed"),
          new Mapping("VALIDATION_VAL_PROFILE_NOTSLICE", "slice-unmatched"),
          new Mapping("VALIDATION_VAL_PROFILE_NOTYPE", "value-type"),
          new Mapping("VALIDATION_VAL_PROFILE_WRONGTYPE", "value-type"),
          new Mapping("VALIDATION_VAL_PROFILE_UNKNOWN", "profile-unknown"),
          new Mapping("_DT_FIXED_WRONG", "value-fixed"),
          new Mapping("FIXED_TYPE_CHECKS", "value-fixed"),
          new Mapping("TYPE_CHECKS_FIXED", "value-fixed"),
          new Mapping("TYPE_CHECKS_PATTERN", "value-fixed"),
          new Mapping("TYPE_SPECIFIC_CHECKS_DT_PRIMITIVE_NOTEMPTY", "element-empty"),
          new Mapping("TYPE_SPECIFIC_CHECKS_DT_PRIMITIVE_LENGTH", "value-too-long"),
          new Mapping("TYPE_SPECIFIC_CHECKS_DT_XHTML", "narrative-unsafe"),
          new Mapping("TYPE_SPECIFIC_CHECKS_DT", "value-format"),
          new Mapping("XHTML_", "narrative-unsafe"),
          new Mapping("REFERENCE_REF_BADTARGETTYPE", "reference-type"),
          new Mapping("REFERENCE_REF_CANTMATCH", "reference-type"),
          new Mapping("REFERENCE_REF_WRONGTARGET", "reference-type"),
          new Mapping("REFERENCE_REF_RESOURCETYPE", "reference-type"),
          new Mapping("REFERENCE_REF_CANTRESOLVE", "reference-not-found"),
          new Mapping("REFERENCE_REF_NOTFOUND", "reference-not-found"),
          new Mapping("REFERENCE_REF_", "reference-format"),
          new Mapping("TERMINOLOGY_PASSTHROUGH", "code-unknown"),
          new Mapping("UNKNOWN_CODE", "code-unknown"),
          new Mapping("TERMINOLOGY_TX_", "code-not-allowed"),
          new Mapping("EXTENSION_EXT_UNKNOWN", "extension-unknown"),
          new Mapping("EXTENSION_EXTP_CONTEXT", "extension-misplaced"),
          new Mapping("EXTENSION_EXTM_CONTEXT", "extension-misplaced"),
          new Mapping("EXTENSION_EXT_MODIFIER", "extension-misplaced"),
          new Mapping("EXTENSION_EXT_SUBEXTENSION_INVALID", "extension-unknown"),
          new Mapping("EXTENSION_EXT_TYPE", "value-type"),
          new Mapping("EXTENSION_EXT_SIMPLE_WRONG", "value-type"),
          new Mapping("EXTENSION_EXT_SIMPLE_ABSENT", "element-missing"),
          new Mapping("EXTENSION_PROF_TYPE", "value-type"),
          new Mapping("QUESTIONNAIRE_QR_ITEM_MISSING", "answer-missing"),
          new Mapping("NO RESPONSE ANSWER FOUND", "answer-missing"),
          new Mapping("QUESTIONNAIRE_QR_ITEM_NOTFOUND", "question-unknown"),
          new Mapping("QUESTIONNAIRE_QR_ITEM_WRONGTYPE", "answer-type"),
          new Mapping("QUESTIONNAIRE_QR_ITEM_NOCODING", "answer-not-offered"),
          new Mapping("QUESTIONNAIRE_QR_ITEM_BADOPTION", "answer-not-offered"),
          new Mapping("QUESTIONNAIRE_QR_ITEM_INTEGER", "answer-out-of-range"),
          new Mapping("QUESTIONNAIRE_QR_ITEM_DECIMAL", "answer-out-of-range"),
          new Mapping("QUESTIONNAIRE_QR_ITEM_DATE", "answer-out-of-range"),
          new Mapping("QUESTIONNAIRE_QR_Q_", "questionnaire-unknown"));

  /** By words of the message, for the reader's own findings, which carry no id. */
  private static final List<Mapping> BY_TEXT =
      List.of(
          new Mapping("Invalid Resource id", "value-format"),
          new Mapping("Unrecognized property", "element-unknown"),
          new Mapping("Undefined element", "element-unknown"),
          new Mapping("Undefined attribute", "element-unknown"),
          new Mapping("Object must have some content", "element-empty"),
          new Mapping("Array cannot be empty", "element-empty"),
          new Mapping("must be a JSON Array", "value-type"),
          new Mapping("must be an Array", "value-type"),
          new Mapping("must be an Object", "value-type"),
          new Mapping("the primitive value must be", "value-type"),
          new Mapping("This property must be", "value-type"),
          new Mapping("must be a simple value", "value-type"),
          new Mapping("unknown or unrecognized resource name", "type-not-supported"),
          new Mapping("Unable to find resourceType property", "element-missing"),
          new Mapping("No response answer found", "answer-missing"));

  /** Invariants of FHIR itself that say the same as one of our rules. */
  private static final Map<String, String> BY_INVARIANT =
      Map.of("ele-1", "element-empty", "txt-1", "narrative-unsafe", "txt-2", "narrative-unsafe");

  /**
   * Which of several rules broken at one element tells the sender most; the rest follow from it.
   */
  private static final List<String> MOST_TELLING =
      List.of(
          "type-not-supported",
          "profile-undecided",
          "profile-mismatch",
          "profile-unknown",
          "element-empty",
          "value-type",
          "value-format",
          "value-fixed",
          "answer-type",
          "answer-not-offered",
          "code-not-allowed",
          "code-unknown",
          "reference-format",
          "reference-type");

  private Rules() {}

  /** The rule that a message is about: one of ours, or the key of an invariant. */
  static String of(ValidationMessage message) {
    String id = message.getMessageId() == null ? "" : message.getMessageId();
    int key = id.indexOf('#');
    if (message.getType() == IssueType.INVARIANT && key > 0) {
      String invariant = id.substring(key + 1);
      return BY_INVARIANT.getOrDefault(invariant, invariant);
    }
    if (GuideRules.OWN_FINDINGS.contains(id)) {
      return id;
    }
    String capitals = id.toUpperCase(Locale.ROOT);
    return BY_ID.stream()
        .filter(mapping -> capitals.startsWith(mapping.start()))
        .findFirst()
        .or(
            () ->
                BY_TEXT.stream().filter(m -> message.getMessage().contains(m.start())).findFirst())
        .map(Mapping::rule)
        .orElse(FHIR_RULE);
  }

  /**
   * Whether the rule is an invariant of its own, not one that says the same as another of our
   * rules.
   */
  static boolean isInvariant(ValidationMessage message, String rule) {
    return message.getMessageId() != null && message.getMessageId().endsWith("#" + rule);
  }

  /**
   * Whether a breach leaves the element unread, so that rules about its surroundings fail with it.
   */
  static boolean hidesOthers(String rule) {
    return rule.equals("value-type")
        || rule.equals("value-format")
        || rule.equals("element-empty")
        || rule.equals("question-unknown");
  }

  /** Lower is more telling. */
  static int rank(String rule) {
    int rank = MOST_TELLING.indexOf(rule);
    return rank < 0 ? MOST_TELLING.size() : rank;
  }
}
