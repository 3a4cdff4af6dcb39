package org.socialprescribing.conformance.explain;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Elements that are missing, too many, unknown, empty or not allowed. */
final class ElementExplanations {

  private static final Pattern MINIMUM =
      Pattern.compile("^(\\S+): minimum required = (\\d+), but only found (\\d+)");
  private static final Pattern MAXIMUM =
      Pattern.compile("^(\\S+): max allowed = (\\d+), but found (\\d+)");
  private static final Pattern SLICE =
      Pattern.compile("^Slice '([^']+)'(?: for extension '([^']+)')?");
  private static final Pattern QUOTED = Pattern.compile("'@?([^']*)'");
  private static final Pattern PLACE =
      Pattern.compile(
          "extension (\\S+) is not allowed.*this element is \\[(.*?)].*allowed[^=]*= (?:e:)?(.*?)\\)");
  private static final double NEAR = 0.34;

  private final Definitions definitions;
  private final Skeletons skeletons;

  ElementExplanations(Definitions definitions, Skeletons skeletons) {
    this.definitions = definitions;
    this.skeletons = skeletons;
  }

  Map<String, Function<Fault, Issue>> byRule() {
    return Map.of(
        "element-missing",
        this::missing,
        "element-repeated",
        this::repeated,
        "element-unknown",
        this::unknown,
        "element-empty",
        fault ->
            fault.remove(
                "%s is empty; FHIR has no empty values, arrays or objects."
                    .formatted(fault.path().text())),
        "element-not-allowed",
        fault ->
            fault.remove(
                "%s is not allowed here by the profile %s."
                    .formatted(fault.path().text(), fault.profileId())),
        "extension-unknown",
        fault ->
            fault.remove(
                "%s is a modifier extension that this server does not know, so it could misread the record."
                    .formatted(fault.path().text())),
        "extension-misplaced",
        this::misplaced,
        "narrative-unsafe",
        fault -> {
          ElementPath narrative =
              fault.path().name().equals("div") ? fault.path().parent() : fault.path();
          return fault
              .at(narrative)
              .remove(
                  "%s holds markup that FHIR does not allow in a narrative."
                      .formatted(narrative.text()));
        });
  }

  private Issue missing(Fault fault) {
    if (fault.text().contains("resourceType")) {
      return fault.add(
          "The body does not say which resource it is: resourceType is missing.",
          Skeletons.wrap("resourceType", "<type>"));
    }
    Matcher slice = SLICE.matcher(fault.text());
    if (slice.find()) {
      return missingSlice(fault, slice.group(1), slice.group(2));
    }
    Matcher minimum = MINIMUM.matcher(fault.text());
    if (!minimum.find()) {
      return fault.issue("%s lacks its value.".formatted(fault.path().text()));
    }
    String name = lastStep(minimum.group(1)).replace("[x]", "");
    Fault at = fault.at(fault.path().child(name));
    String wanted = "1".equals(minimum.group(2)) ? "it" : "at least " + minimum.group(2);
    String sentence =
        "%s is missing; the profile %s needs %s."
            .formatted(at.path().text(), fault.profileId(), wanted);
    return definitions
        .at(fault.finding().profile(), fault.finding().resource(), at.path())
        .or(
            () ->
                definitions.at(
                    fault.finding().profile(),
                    fault.finding().resource(),
                    fault.path().child(name + "[x]")))
        .map(defined -> at.add(sentence, skeletons.property(defined.element())))
        .orElseGet(() -> at.issue(sentence));
  }

  private Issue missingSlice(Fault fault, String slice, String extension) {
    if (extension == null) {
      String name = slice.substring(slice.lastIndexOf(':') + 1);
      String element = lastStep(slice.substring(0, slice.lastIndexOf(':')));
      if (!element.equals("extension")) {
        return fault
            .at(fault.path().child(element))
            .issue(
                "%s needs a %s of the kind \"%s\", which is missing."
                    .formatted(fault.path().text(), element, name));
      }
      return fault
          .at(new ElementPath("%s.extension('%s')".formatted(fault.path().text(), name)))
          .issue(
              "%s needs the part \"%s\", which is missing.".formatted(fault.path().text(), name));
    }
    String title =
        definitions.structure(extension).map(StructureDefinition::getTitle).orElse(extension);
    return fault
        .at(new ElementPath(fault.path().text() + ".extension('" + extension + "')"))
        .add(
            "%s needs the extension \"%s\", which is missing."
                .formatted(fault.path().text(), title),
            skeletons.extension(extension))
        .withGuidePage(GuidePages.ofElement(fault.finding().profile(), slice));
  }

  private Issue repeated(Fault fault) {
    Matcher maximum = MAXIMUM.matcher(fault.text());
    if (!maximum.find()) {
      return fault.issue("%s occurs too often.".formatted(fault.path().text()));
    }
    ElementPath element =
        fault.path().definitionPath().equals(maximum.group(1))
            ? fault.path()
            : fault.path().child(lastStep(maximum.group(1)).replaceAll("[:\\[].*", ""));
    return fault
        .at(element)
        .issue(
            "%s occurs %s times; the profile %s allows %s."
                .formatted(
                    maximum.group(1), maximum.group(3), fault.profileId(), maximum.group(2)));
  }

  private Issue unknown(Fault fault) {
    Matcher quoted = QUOTED.matcher(fault.text());
    String name = quoted.find() ? quoted.group(1) : "";
    ElementPath element = fault.path().child(name);
    String guess = guess(fault, name);
    return fault
        .at(element)
        .remove(
            "FHIR R4 has no element %s.%s"
                .formatted(
                    element.definitionPath(),
                    guess.isEmpty() ? "" : " Did you mean " + guess + "?"));
  }

  private Issue misplaced(Fault fault) {
    Matcher place = PLACE.matcher(fault.text());
    if (!place.find()) {
      return fault.issue(fault.text());
    }
    return fault
        .at(new ElementPath("%s.extension('%s')".formatted(fault.path().text(), place.group(1))))
        .remove(
            "The extension %s does not belong on %s, but on %s."
                .formatted(place.group(1), place.group(2), place.group(3)));
  }

  /** The element whose beginning is nearest to what was written, or the empty text. */
  private String guess(Fault fault, String name) {
    String profile = fault.finding().profile();
    if (profile == null) {
      return "";
    }
    return definitions.childrenOf(profile, fault.path().definitionPath()).stream()
        .map(child -> child.replace("[x]", ""))
        .filter(child -> difference(child, name) <= NEAR)
        .min(Comparator.comparingDouble(child -> difference(child, name)))
        .orElse("");
  }

  private static double difference(String child, String name) {
    String beginning = child.substring(0, Math.min(child.length(), name.length() + 1));
    return Math.min(AllowedCodes.distance(child, name), AllowedCodes.distance(beginning, name));
  }

  private static String lastStep(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
