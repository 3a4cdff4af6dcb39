package org.socialprescribing.conformance.explain;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.validation.GuideValidator;

/** Which profile applies, which was claimed, and types that have none. */
final class ProfileExplanations {

  private static final Pattern RESOURCE_NAME = Pattern.compile("resource name '([^']*)'");

  private final Guide guide;
  private final GuideValidator validator;

  ProfileExplanations(Guide guide, GuideValidator validator) {
    this.guide = guide;
    this.validator = validator;
  }

  Map<String, Function<Fault, Issue>> byRule() {
    return Map.of(
        GuideValidator.PROFILE_UNDECIDED,
        this::undecided,
        GuideValidator.PROFILE_UNKNOWN,
        fault -> claimed(fault, "%s names %s, a profile that this guide does not have."),
        GuideValidator.PROFILE_MISMATCH,
        fault ->
            claimed(
                fault,
                "%s names %s, but by its content this resource has to meet another profile."),
        GuideValidator.TYPE_NOT_SUPPORTED,
        this::unsupported,
        GuideValidator.BUNDLE_INVALID,
        ProfileExplanations::invalidBundle,
        GuideValidator.TYPE_MISMATCH,
        fault ->
            fault.issue(
                "%s is the address of another type than the resource."
                    .formatted(fault.path().text())),
        GuideValidator.ID_MISMATCH,
        fault ->
            fault.issue(
                "%s is not the id at the end of request.url.".formatted(fault.path().text())));
  }

  private static Issue invalidBundle(Fault fault) {
    String path = fault.path().text();
    if (path.endsWith(".type")) {
      return fault.replace(
          "Bundle.type must be transaction or batch.", "{\"type\":\"<transaction | batch>\"}");
    }
    return path.endsWith(".url")
        ? fault.issue(
            "%s is no address to write a resource to: POST goes to Type, PUT to Type/id or Type?condition."
                .formatted(path))
        : fault.issue(
            "%s has no request with method and url, which every entry of a transaction or batch needs."
                .formatted(path));
  }

  private Issue undecided(Fault fault) {
    String choices =
        validator.conditions(fault.finding().resource().fhirType()).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(choice -> choice.getKey() + " applies when " + choice.getValue())
            .collect(Collectors.joining("; "));
    return fault
        .issue(
            "Nothing in this %s says which profile it has to meet.".formatted(fault.path().text()))
        .withAdvice(choices + ".");
  }

  private static Issue claimed(Fault fault, String sentence) {
    return fault.replace(
        sentence.formatted(fault.path().text(), fault.sent()),
        "{\"profile\":[\"" + fault.finding().profile() + "\"]}");
  }

  private Issue unsupported(Fault fault) {
    Matcher name = RESOURCE_NAME.matcher(fault.text());
    ElementPath type = name.find() ? new ElementPath(name.group(1)) : fault.path();
    return fault
        .at(type)
        .issue("This server keeps no %s.".formatted(type.text()))
        .withAdvice(
            "It keeps "
                + guide.capabilities().storedTypes().stream()
                    .sorted()
                    .collect(Collectors.joining(", "))
                + ".");
  }
}
