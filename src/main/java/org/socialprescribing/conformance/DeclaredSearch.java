package org.socialprescribing.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/**
 * Refuses in a search whatever the CapabilityStatement does not declare: parameters, modifiers,
 * chains, includes.
 *
 * <p>FHIR R4 §3.1.1.2 lets a server ignore what it does not know; here that would answer another
 * question than the one that was asked.
 */
final class DeclaredSearch {

  /** FHIR R4 §3.1.1: parameters that shape the answer of any search. */
  private static final Set<String> CONTROLS =
      new TreeSet<>(
          Set.of(
              "_count",
              "_elements",
              "_format",
              "_has",
              "_include",
              "_offset",
              "_pretty",
              "_revinclude",
              "_sort",
              "_summary",
              "_total"));

  private static final Set<String> INCLUDES = Set.of("_include", "_revinclude");

  private static final Pattern PLACE =
      Pattern.compile(
          "-?\\d{1,2}(\\.\\d{1,10})?\\|-?\\d{1,3}(\\.\\d{1,10})?"
              + "(\\|\\d{1,3}(\\.\\d{1,10})?(\\|(km|m|\\[mi_i]|\\[mi_us]))?)?");

  private static final Pattern REVERSE_CHAIN = Pattern.compile("_has:([^:]+):([^:]+):(.+)");

  private final ServerCapabilities capabilities;
  private final Map<String, OwnSearch> own;

  /**
   * @param own what features answer by themselves, at most one for a type
   */
  DeclaredSearch(ServerCapabilities capabilities, List<OwnSearch> own) {
    this.capabilities = capabilities;
    this.own = own.stream().collect(Collectors.toMap(OwnSearch::type, each -> each));
  }

  private OwnSearch own(String type) {
    return own.getOrDefault(type, new OwnSearch(type, Set.of(), Set.of()));
  }

  /** An entry of a bundle is answered by the storage, whoever answers the address. */
  void requireOfEntry(String type, Map<String, String[]> parameters) {
    require(type, parameters);
    parameters.keySet().stream()
        .map(parameter -> parameter.split("[:.]", 2)[0])
        .filter(
            name -> own(type).parameters().contains(name) || own(type).controls().contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw RefusedRequest.badRequest(
                  Issue.error(
                          "search-not-combined",
                          "\"%s\" is not answered as an entry of a bundle.".formatted(name))
                      .withAdvice("Send it to the address, as GET %s?%s=…".formatted(type, name)));
            });
  }

  /**
   * @param parameters name with modifier or chain, and values
   */
  void require(String type, Map<String, String[]> parameters) {
    parameters.forEach(
        (parameter, values) -> {
          String name = parameter.split("[:.]", 2)[0];
          if (INCLUDES.contains(name)) {
            for (String value : values) {
              requireInclude(type, name, parameter.substring(name.length()), value);
            }
          } else if (name.equals("_has")) {
            requireReverseChain(type, parameter);
          } else if (!CONTROLS.contains(name) && !own(type).controls().contains(name)) {
            requireParameter(type, parameter);
            if (name.equals("near") && !own(type).parameters().contains(name)) {
              Stream.of(values).forEach(DeclaredSearch::requirePlace);
            }
          }
        });
  }

  private void requireParameter(String type, String parameter) {
    String name = parameter.split("[:.]", 2)[0];
    SearchParamType kind = capabilities.searchParameters(type).get(name);
    if (kind == null) {
      throw unknownParameter(type, name);
    }
    String modifier = parameter.substring(name.length());
    if (!isOffered(kind, modifier)) {
      throw RefusedRequest.badRequest(
          Issue.error(
                  "search-modifier-unknown",
                  "%s cannot be searched by \"%s\".".formatted(type, parameter))
              .withAdvice(
                  "Modifiers here are :exact on strings, :not on codes, :below on addresses and the"
                      + " type of the target on references, as in subject:Patient."));
    }
  }

  /** FHIR R4, search parameter near: what is no place would be a failure of the storage. */
  private static void requirePlace(String value) {
    if (!Stream.of(value.split(",", -1)).allMatch(place -> PLACE.matcher(place).matches())) {
      throw RefusedRequest.badRequest(
          Issue.error("request-invalid", "\"near\" does not name a place.")
              .withAdvice(
                  "Send latitude, longitude, distance and unit, such as 50.83|-0.14|5|km; the unit is km, m, [mi_i] or [mi_us]."));
    }
  }

  /** Without one always; what comes after a dot is another parameter, which the storage knows. */
  private static boolean isOffered(SearchParamType kind, String modifier) {
    return modifier.isEmpty()
        || switch (kind) {
          case STRING -> modifier.equals(":exact");
          case TOKEN -> modifier.equals(":not");
          case URI -> modifier.equals(":below");
          case REFERENCE -> modifier.matches("(:[A-Z][A-Za-z]+)?(\\..+)?");
          default -> false;
        };
  }

  /** {@code _has:Task:focus:status}: records to which another one refers, told by the other one. */
  private void requireReverseChain(String type, String parameter) {
    Matcher parts = REVERSE_CHAIN.matcher(parameter);
    if (!capabilities.storedTypes().contains(type)
        || !parts.matches()
        || !capabilities.storedTypes().contains(parts.group(1))
        || capabilities.searchParameters(parts.group(1)).get(parts.group(2))
            != SearchParamType.REFERENCE) {
      throw unknownParameter(type, parameter);
    }
    if (parts.group(3).startsWith("_has:")) {
      requireReverseChain(parts.group(1), parts.group(3));
    } else {
      requireParameter(parts.group(1), parts.group(3));
    }
  }

  private void requireInclude(String type, String direction, String modifier, String value) {
    boolean repeated = modifier.equals(":iterate") || modifier.equals(":recurse");
    Set<String> offered =
        repeated ? capabilities.everyInclude() : capabilities.includes(type, direction);
    // A third part narrows the include to one type of target.
    String[] parts = value.split(":");
    boolean known = parts.length > 1 && offered.contains(parts[0] + ":" + parts[1]);
    if (!known || parts.length > 3 || !(repeated || modifier.isEmpty())) {
      throw RefusedRequest.badRequest(
          Issue.error(
                  "search-parameter-unknown",
                  "A search of %s does not offer %s%s=%s."
                      .formatted(type, direction, modifier, value))
              .withAdvice(
                  offered.isEmpty()
                      ? "It offers none."
                      : "It offers " + String.join(", ", offered) + "."));
    }
  }

  private RefusedRequest unknownParameter(String type, String name) {
    return RefusedRequest.badRequest(
        Issue.error(
                "search-parameter-unknown",
                "%s cannot be searched by \"%s\".".formatted(type, name))
            .withAdvice(
                "Known parameters are %s; %s shape the answer."
                    .formatted(
                        String.join(", ", capabilities.searchParameters(type).keySet()),
                        String.join(", ", CONTROLS))));
  }
}
