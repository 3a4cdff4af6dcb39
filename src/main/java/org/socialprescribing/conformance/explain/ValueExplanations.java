package org.socialprescribing.conformance.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.socialprescribing.conformance.explain.Correction.Action;
import org.socialprescribing.conformance.validation.Children;

/** Values that are fixed otherwise, badly written or of the wrong type. */
final class ValueExplanations {

  private static final Pattern JSON_FORM = Pattern.compile("must be (?:a |an )?(?:JSON )?(\\w+)");
  private static final Pattern CHOICE = Pattern.compile("element (\\w+) is not known.*?are (.*)$");
  private static final Pattern ALLOWED =
      Pattern.compile("types? \\[?([^\\]]+?)\\]? but found type (\\w+)");
  private static final Pattern OF_TYPE = Pattern.compile("ofType\\((\\w+)\\)$");

  private final Definitions definitions;
  private final Skeletons skeletons;

  ValueExplanations(Definitions definitions, Skeletons skeletons) {
    this.definitions = definitions;
    this.skeletons = skeletons;
  }

  Map<String, Function<Fault, Issue>> byRule() {
    return Map.of(
        "value-fixed", this::fixed,
        "value-format", this::format,
        "value-type", this::type);
  }

  private Issue fixed(Fault fault) {
    Optional<ElementDefinition> definition =
        definitionOf(fault).filter(element -> Skeletons.fixed(element).isPresent());
    if (definition.isEmpty()) {
      return fault.issue(
          "%s is %s, and the profile %s allows another value only."
              .formatted(fault.path().text(), shown(fault), fault.profileId()));
    }
    return fault.replace(
        "%s is %s; the profile %s allows only %s."
            .formatted(
                fault.path().text(), shown(fault), fault.profileId(), allowed(definition.get())),
        skeletons.property(definition.get()));
  }

  private String allowed(ElementDefinition definition) {
    JsonNode value = skeletons.json(Skeletons.fixed(definition).orElseThrow());
    JsonNode code = value.at("/coding/0/code");
    return code.isMissingNode()
        ? value.toString()
        : "%s of %s".formatted(code, value.at("/coding/0/system").asText());
  }

  private static String shown(Fault fault) {
    String code = Children.value(Children.first(fault.element(), "coding"), "code");
    if (code != null) {
      return "\"" + code + "\"";
    }
    return fault.sent().isEmpty() ? "another value" : "\"" + fault.sent() + "\"";
  }

  private Issue format(Fault fault) {
    String type = typeOf(fault);
    Issue issue =
        fault.issue(
            "%s is \"%s\", which is not a valid %s."
                .formatted(fault.path().text(), fault.sent(), type));
    if (!type.startsWith("date") && !type.equals("instant")) {
      return issue;
    }
    Issue advised =
        issue.withAdvice("Write the date as YYYY-MM-DD; a time is added as Thh:mm:ss+00:00.");
    return Dates.toIso(fault.sent())
        .map(date -> new Correction(Action.REPLACE, Skeletons.wrap(fault.path().name(), date)))
        .map(advised::withCorrection)
        .orElse(advised);
  }

  private String typeOf(Fault fault) {
    Matcher chosen = OF_TYPE.matcher(fault.path().text());
    return chosen.find()
        ? chosen.group(1)
        : definitionOf(fault).map(element -> element.getTypeFirstRep().getCode()).orElse("value");
  }

  private Issue type(Fault fault) {
    Matcher form = JSON_FORM.matcher(fault.text());
    if (fault.finding().message().getMessageId() == null && form.find()) {
      String wanted = form.group(1).toLowerCase(Locale.ROOT);
      String hint =
          switch (wanted) {
            case "array" -> "Put the value in square brackets, since the element may repeat.";
            case "object" -> "Send one object in braces, since the element does not repeat.";
            case "string" -> "Put the value in quotation marks.";
            default -> "Send the value without quotation marks.";
          };
      Issue issue =
          fault
              .issue("%s must be a JSON %s.".formatted(fault.path().text(), wanted))
              .withAdvice(hint);
      return wanted.equals("boolean") && fault.sent().matches("true|false")
          ? issue.withCorrection(
              new Correction(
                  Action.REPLACE, "{\"%s\":%s}".formatted(fault.path().name(), fault.sent())))
          : issue;
    }
    Matcher choice = CHOICE.matcher(fault.text());
    if (choice.find()) {
      Fault at = fault.at(fault.path().child(choice.group(1)));
      return at.issue("%s is of a type that is not allowed here.".formatted(at.path().text()))
          .withAdvice("Allowed types are " + choice.group(2) + ".");
    }
    Matcher allowed = ALLOWED.matcher(fault.text());
    return allowed.find()
        ? fault.issue(
            "%s has a value of type %s; allowed is %s."
                .formatted(fault.path().text(), allowed.group(2), allowed.group(1)))
        : fault.issue("%s has a value of the wrong type.".formatted(fault.path().text()));
  }

  private Optional<ElementDefinition> definitionOf(Fault fault) {
    return definitions
        .at(fault.finding().profile(), fault.finding().resource(), fault.path())
        .map(Definitions.Defined::element);
  }
}
