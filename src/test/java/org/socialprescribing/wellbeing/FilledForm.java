package org.socialprescribing.wellbeing;

import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.socialprescribing.fhir.Canonical;

/** A form as a link worker's system sends it, filled for one person. */
final class FilledForm {

  private static final String LONELINESS = Canonical.BASE + "/CodeSystem/loneliness-answer";

  private final ObjectNode response;

  private FilledForm(String form, String person) {
    response =
        json(
            """
            {'resourceType': 'QuestionnaireResponse', 'status': 'completed',
             'questionnaire': '%s/Questionnaire/%s', 'subject': {'reference': '%s'},
             'authored': '2026-03-02T10:00:00Z', 'item': []}
            """,
            Canonical.BASE, form, person);
  }

  static FilledForm of(String form, String person) {
    return new FilledForm(form, person);
  }

  static FilledForm ons4(String person, int satisfied, int worthwhile, int happy, int anxious) {
    return of("ons4", person)
        .whole("life-satisfaction", satisfied)
        .whole("worthwhile", worthwhile)
        .whole("happy", happy)
        .whole("anxious", anxious);
  }

  static FilledForm loneliness(String person, String... answers) {
    return of("ons-loneliness", person)
        .chosen("lack-companionship", LONELINESS, answers[0])
        .chosen("left-out", LONELINESS, answers[1])
        .chosen("isolated", LONELINESS, answers[2])
        .chosen("lonely", LONELINESS, answers[3]);
  }

  static FilledForm pam(String person, String score, int level) {
    return of("pam", person)
        .answered("score", "{'valueDecimal': %s}".formatted(score))
        .whole("level", level);
  }

  FilledForm whole(String question, int answer) {
    return answered(question, "{'valueInteger': %d}".formatted(answer));
  }

  FilledForm words(String question, String answer) {
    return answered(question, "{'valueString': '%s'}".formatted(answer));
  }

  FilledForm chosen(String question, String system, String code) {
    return answered(
        question, "{'valueCoding': {'system': '%s', 'code': '%s'}}".formatted(system, code));
  }

  private FilledForm answered(String question, String answer) {
    response
        .withArray("item")
        .add(json("{'linkId': '%s', 'answer': [%s]}".formatted(question, answer)));
    return this;
  }

  FilledForm on(String day) {
    response.put("authored", day + "T10:00:00Z");
    return this;
  }

  FilledForm status(String status) {
    response.put("status", status);
    return this;
  }

  FilledForm id(String id) {
    response.put("id", id);
    return this;
  }

  ObjectNode resource() {
    return response;
  }
}
