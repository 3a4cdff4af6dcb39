package org.socialprescribing.security.scope;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.socialprescribing.conformance.Guide;

/**
 * Which resource types a search touches besides its own: what it brings along, and what it looks at
 * to decide or to sort.
 *
 * <p>A parameter that the guide does not have reaches nothing; the closed interface refuses it.
 */
final class SearchReach {

  private final Map<String, SearchParameter> parameters = new TreeMap<>();
  private final Set<String> stored;

  SearchReach(Guide guide) {
    stored = guide.capabilities().storedTypes();
    for (SearchParameter parameter : guide.searchParameters()) {
      parameter
          .getBase()
          .forEach(type -> parameters.put(type.getCode() + "?" + parameter.getCode(), parameter));
    }
  }

  /**
   * @param brought whose records the answer may hold besides those that match
   * @param lookedAt whose content decides what matches, or in which order
   */
  record Reached(Set<String> brought, Set<String> lookedAt) {}

  /**
   * @param asked name with modifier or chain, and values
   */
  Reached of(String type, Map<String, String[]> asked) {
    var reached = new Reached(new TreeSet<>(), new TreeSet<>());
    asked.forEach(
        (parameter, values) -> {
          switch (parameter.split("[:.]", 2)[0]) {
            case "_include" -> each(values).forEach(value -> include(value, reached.brought()));
            case "_revinclude" -> each(values).forEach(value -> source(value, reached.brought()));
            case "_has" -> reverseChain(parameter, reached.lookedAt());
            case "_sort" ->
                each(values)
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .forEach(
                        order -> chain(type, order.replaceFirst("^-", ""), reached.lookedAt()));
            default -> chain(type, parameter, reached.lookedAt());
          }
        });
    return reached;
  }

  private static Stream<String> each(String[] values) {
    return Arrays.stream(values);
  }

  /** {@code Task:focus} or, for one type of target only, {@code Task:focus:ServiceRequest}. */
  private void include(String value, Set<String> types) {
    String[] parts = value.split(":");
    if (parts.length > 2) {
      types.add(parts[2]);
    } else if (parts.length == 2) {
      types.addAll(targets(parts[0], parts[1]));
    }
    source(value, types); // An include may start from what another one has brought.
  }

  private void source(String value, Set<String> types) {
    String type = value.split(":", 2)[0];
    if (type.equals("*")) {
      types.addAll(stored);
    } else {
      types.add(type);
    }
  }

  /** {@code _has:Task:focus:status}; what comes last may again be either kind of chain. */
  private void reverseChain(String parameter, Set<String> types) {
    String[] parts = parameter.split(":", 4);
    if (parts.length == 4) {
      types.add(parts[1]);
      if (parts[3].startsWith("_has:")) {
        reverseChain(parts[3], types);
      } else {
        chain(parts[1], parts[3], types);
      }
    }
  }

  /** {@code subject.name} or {@code subject:Patient.name}; without a dot nothing else is read. */
  private void chain(String type, String parameter, Set<String> types) {
    int dot = parameter.indexOf('.');
    if (dot < 0) {
      return;
    }
    String[] link = parameter.substring(0, dot).split(":", 2);
    Set<String> next = link.length == 2 ? Set.of(link[1]) : targets(type, link[0]);
    types.addAll(next);
    next.forEach(target -> chain(target, parameter.substring(dot + 1), types));
  }

  private Set<String> targets(String type, String name) {
    SearchParameter parameter = parameters.get(type + "?" + name);
    if (parameter == null) {
      return Set.of();
    }
    Set<String> named =
        parameter.getTarget().stream().map(CodeType::getCode).collect(Collectors.toSet());
    return stored.stream()
        .filter(target -> named.isEmpty() || named.contains(target))
        .collect(Collectors.toSet());
  }
}
