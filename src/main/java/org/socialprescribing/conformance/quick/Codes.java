package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r5.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r5.model.ValueSet;
import org.hl7.fhir.r5.terminologies.utilities.ValidationResult;
import org.hl7.fhir.utilities.validation.ValidationOptions;
import org.hl7.fhir.validation.ValidatorSettings;

/**
 * What the full validator's terminology says about a code, asked in its words and remembered.
 *
 * <p>The answers come from memory that does not change while the server runs, so they stay true. At
 * most {@value #KEPT} are kept: senders choose the codes.
 */
final class Codes {

  static final int KEPT = 20_000;

  /** What is kept of one question is the sender's, too. */
  private static final int LONGEST = 400;

  private static final String ISSUE_TYPES = "http://hl7.org/fhir/tools/CodeSystem/tx-issue-type";

  private final Definitions definitions;
  private final IWorkerContext context;
  private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

  Codes(Definitions definitions) {
    this.definitions = definitions;
    this.context = definitions.context();
  }

  /** What can be said about a code. */
  enum Answer {
    /** Nothing stands against it. */
    VALID,
    /** It is not known as one of the value set, and nothing else stands against it. */
    OUTSIDE,
    /** Something may stand against it. */
    DOUBTFUL
  }

  private record Question(
      @Nullable String valueSet, @Nullable String system, String code, @Nullable String display) {

    int length() {
      return Stream.of(system, code, display)
          .filter(Objects::nonNull)
          .mapToInt(String::length)
          .sum();
    }
  }

  /** A code with its system, in a value set, or anywhere when none is given. */
  Answer of(@Nullable String valueSet, String system, String code, @Nullable String display) {
    return answer(new Question(valueSet, system, code, display));
  }

  /** A code whose system follows from the value set. */
  Answer of(String valueSet, String code) {
    return answer(new Question(valueSet, null, code, null));
  }

  /** Whether codes of the system can be checked at all; the system is no value set. */
  boolean areKnownOf(String system) {
    return context.getTxSupportInfo(system, null).isSupported()
        && definitions.valueSet(system) == null;
  }

  private Answer answer(Question question) {
    if (question.length() > LONGEST) {
      return Answer.DOUBTFUL;
    }
    Answer known = answers.get(question);
    if (known == null) {
      known = ask(question);
      if (answers.size() >= KEPT) {
        answers.clear();
      }
      answers.put(question, known);
    }
    return known;
  }

  private Answer ask(Question question) {
    ValueSet valueSet =
        question.valueSet() == null ? null : definitions.valueSet(question.valueSet());
    ValidationResult result =
        question.system() == null
            ? context.validateCode(options().withGuessSystem(), question.code(), valueSet)
            : context.validateCode(
                options(),
                new Coding(question.system(), question.code(), question.display()),
                valueSet);
    boolean clean = result.getIssues().stream().noneMatch(Codes::isError);
    if (result.isOk()) {
      return clean ? Answer.VALID : Answer.DOUBTFUL;
    }
    boolean onlyOutside =
        result.getIssues().stream().allMatch(issue -> isOutside(issue) || !isError(issue));
    return onlyOutside ? Answer.OUTSIDE : Answer.DOUBTFUL;
  }

  private static boolean isError(OperationOutcomeIssueComponent issue) {
    return issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL;
  }

  private static boolean isOutside(OperationOutcomeIssueComponent issue) {
    return issue.getDetails().hasCoding(ISSUE_TYPES, "not-in-vs")
        || issue.getDetails().hasCoding(ISSUE_TYPES, "this-code-not-in-vs");
  }

  private ValidationOptions options() {
    Locale locale = context.getLocale() == null ? Locale.US : context.getLocale();
    return new ValidatorSettings().withLanguage(locale.toLanguageTag());
  }
}
