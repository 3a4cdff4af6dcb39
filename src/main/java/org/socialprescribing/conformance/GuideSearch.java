package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/**
 * Searches one kind of the guide's artefacts in memory, as FHIR R4 §3.1.1 says: repeated parameters
 * all hold, of values with commas between them one holds.
 */
final class GuideSearch {

  private final FhirContext fhir;
  private final String type;

  GuideSearch(FhirContext fhir, String type) {
    this.fhir = fhir;
    this.type = type;
  }

  /** The artefacts that meet every parameter; those that shape the answer play no part. */
  Predicate<Resource> condition(Map<String, String[]> parameters) {
    Predicate<Resource> all = artefact -> true;
    for (var parameter : parameters.entrySet()) {
      String[] name = parameter.getKey().split(":", 2);
      if (name[0].equals("_id") || !name[0].startsWith("_")) {
        for (String values : parameter.getValue()) {
          all = all.and(condition(name[0], name.length == 1 ? "" : name[1], values));
        }
      }
    }
    return all;
  }

  private Predicate<Resource> condition(String name, String modifier, String values) {
    var sought = List.of(values.split(","));
    if (name.equals("_id")) {
      return artefact -> sought.contains(artefact.getIdPart());
    }
    var parameterType = fhir.getResourceDefinition(type).getSearchParam(name).getParamType();
    return artefact ->
        sought.stream()
                .anyMatch(
                    value ->
                        values(artefact, name)
                            .anyMatch(held -> matches(held, value, modifier, parameterType)))
            != modifier.equals("not");
  }

  /**
   * By one parameter after the other, a minus before it turning it round; by id where all equal.
   */
  Comparator<Resource> order(Map<String, String[]> parameters) {
    Comparator<Resource> order = (one, other) -> 0;
    for (String keys : parameters.getOrDefault("_sort", new String[0])) {
      for (String key : keys.split(",")) {
        String name = key.replaceFirst("^-", "");
        requireKnown(name);
        Comparator<Resource> next = Comparator.comparing(artefact -> first(artefact, name));
        order = order.thenComparing(key.startsWith("-") ? next.reversed() : next);
      }
    }
    return order;
  }

  private void requireKnown(String name) {
    if (!name.equals("_id") && fhir.getResourceDefinition(type).getSearchParam(name) == null) {
      throw RefusedRequest.badRequest(
          Issue.error(
              "search-parameter-unknown", "%s cannot be sorted by \"%s\".".formatted(type, name)));
    }
  }

  private String first(Resource artefact, String name) {
    return name.equals("_id")
        ? artefact.getIdPart()
        : values(artefact, name).findFirst().map(GuideSearch::text).orElse("");
  }

  /**
   * FHIR defines most of these parameters for many types at once; ours is the path of this type.
   */
  private Stream<IBase> values(Resource artefact, String name) {
    var parameter = fhir.getResourceDefinition(type).getSearchParam(name);
    return Arrays.stream(parameter.getPath().split("\\|"))
        .map(String::trim)
        .filter(path -> path.startsWith(type + "."))
        .flatMap(path -> fhir.newTerser().getValues(artefact, path).stream())
        .flatMap(
            value ->
                value instanceof CodeableConcept concept
                    ? concept.getCoding().stream()
                    : Stream.of(value));
  }

  private static boolean matches(
      IBase held, String sought, String modifier, RestSearchParameterTypeEnum parameterType) {
    if (parameterType == RestSearchParameterTypeEnum.TOKEN) {
      return isCode(held, sought);
    }
    if (parameterType == RestSearchParameterTypeEnum.STRING && !modifier.equals("exact")) {
      return text(held).toLowerCase(Locale.ROOT).startsWith(sought.toLowerCase(Locale.ROOT));
    }
    return modifier.equals("below") ? text(held).startsWith(sought) : text(held).equals(sought);
  }

  private static boolean isCode(IBase held, String sought) {
    int bar = sought.indexOf('|');
    return text(held).equals(sought.substring(bar + 1))
        && (bar < 0 || system(held).equals(sought.substring(0, bar)));
  }

  private static String text(IBase held) {
    return held instanceof Coding coding
        ? String.valueOf(coding.getCode())
        : ((PrimitiveType<?>) held).getValueAsString();
  }

  private static String system(IBase held) {
    if (held instanceof Coding coding) {
      return String.valueOf(coding.getSystem());
    }
    return held instanceof Enumeration<?> code ? code.getSystem() : "";
  }
}
