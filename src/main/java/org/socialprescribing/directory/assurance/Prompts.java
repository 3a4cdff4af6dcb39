package org.socialprescribing.directory.assurance;

import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.socialprescribing.conformance.Guide;

/** The words of the prompts, as the sheets have them. */
final class Prompts {

  private final Map<String, String> words = new TreeMap<>();

  Prompts(Guide guide) {
    guide
        .all(Questionnaire.class)
        .filter(form -> FilledForm.isSheet(form.getUrl()))
        .flatMap(form -> form.getItem().stream())
        .filter(QuestionnaireItemComponent::hasText)
        .forEach(prompt -> words.putIfAbsent(prompt.getLinkId(), prompt.getText()));
  }

  /**
   * @param check linkId of a prompt
   */
  String of(String check) {
    return words.getOrDefault(check, check);
  }

  /** What is due, for people. */
  String of(Due due) {
    return due.kind() == Kind.EVIDENCE
        ? due.kind().title() + ": " + of(due.check())
        : due.kind().title();
  }
}
