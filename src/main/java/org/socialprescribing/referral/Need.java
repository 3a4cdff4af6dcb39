package org.socialprescribing.referral;

/**
 * What has to be sent with a move; a concept of the guide's CodeSystem {@code move-need}.
 *
 * @param name for people, such as "Reason"
 * @param element FHIRPath of the element that carries it
 * @param rule the rule of the guide that asks for it
 */
public record Need(String code, String name, String element, String rule) {

  static Need of(Vocabulary.Word word) {
    return new Need(word.code(), word.display(), word.only("element"), word.only("rule"));
  }
}
