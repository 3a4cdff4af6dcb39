package org.socialprescribing.conformance.explain;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers to a questionnaire that are missing, out of range, of the wrong type, not among those
 * offered, or to no question.
 */
final class AnswerExplanations {

  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static final Pattern BOUND =
      Pattern.compile(
          "value (\\S+) is (less|greater) than the allowed (?:minimum|maximum) of (\\S+)");
  private static final Pattern CODE = Pattern.compile("^The code '?(?:\\S+::)?([^\\s']+)");
  private static final Pattern TYPES = Pattern.compile("of the type (.+) not (\\w+)");

  private AnswerExplanations() {}

  static Map<String, Function<Fault, Issue>> byRule() {
    return Map.of(
        "answer-missing", AnswerExplanations::missing,
        "answer-out-of-range", AnswerExplanations::outOfRange,
        "answer-type", AnswerExplanations::type,
        "answer-not-offered", AnswerExplanations::notOffered,
        "question-unknown", AnswerExplanations::unknownQuestion,
        "questionnaire-unknown",
            fault ->
                fault
                    .at(fault.path().child("questionnaire"))
                    .issue(
                        "QuestionnaireResponse.questionnaire names a questionnaire that this server does not have."));
  }

  private static Issue missing(Fault fault) {
    String question = quoted(fault);
    return fault
        .at(item(fault, question))
        .add(
            "The question \"%s\" has no answer, and it needs one.".formatted(question),
            "{\"item\":[{\"linkId\":\"%s\",\"answer\":[{\"value<Type>\":\"<answer>\"}]}]}"
                .formatted(question));
  }

  private static Issue outOfRange(Fault fault) {
    Matcher bound = BOUND.matcher(fault.text());
    return fault.issue(
        bound.find()
            ? "The answer %s is out of range: the question allows %s %s."
                .formatted(
                    bound.group(1),
                    bound.group(2).equals("less") ? "no less than" : "no more than",
                    bound.group(3))
            : fault.text());
  }

  private static Issue type(Fault fault) {
    Matcher types = TYPES.matcher(fault.text());
    return fault.issue(
        types.find()
            ? "The answer is of type %s; the question asks for %s."
                .formatted(types.group(2), types.group(1))
            : fault.text());
  }

  private static Issue notOffered(Fault fault) {
    Matcher code = CODE.matcher(fault.text());
    return fault
        .at(new ElementPath(fault.path().text() + ".value.ofType(Coding)"))
        .issue(
            code.find()
                ? "The question does not offer the answer \"%s\".".formatted(code.group(1))
                : "The question does not offer this answer.");
  }

  private static Issue unknownQuestion(Fault fault) {
    String question = quoted(fault);
    return fault
        .at(item(fault, question))
        .issue("The questionnaire has no question \"%s\" here.".formatted(question));
  }

  private static ElementPath item(Fault fault, String question) {
    return new ElementPath(fault.path().text() + ".item.where(linkId='" + question + "')");
  }

  private static String quoted(Fault fault) {
    Matcher quoted = QUOTED.matcher(fault.text());
    return quoted.find() ? quoted.group(1) : "";
  }
}
