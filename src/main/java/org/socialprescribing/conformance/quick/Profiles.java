package org.socialprescribing.conformance.quick;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The profiles of the guide, compiled: which applies to a resource, and what it asks. */
final class Profiles {

  private final Map<String, List<Compiled>> byType = new HashMap<>();

  private record Compiled(String profile, BiPredicate<Node, Node> applies, Check check) {}

  Profiles(
      Definitions definitions,
      Map<String, List<ProfileChoice>> choices,
      Predicate<String> judgedElsewhere) {
    var invariants = new Invariants(definitions);
    var rules = new Rules(definitions, invariants, new Coded(definitions, judgedElsewhere));
    choices.forEach(
        (type, ofType) ->
            byType.put(
                type, ofType.stream().map(choice -> compile(choice, invariants, rules)).toList()));
  }

  private static Compiled compile(ProfileChoice choice, Invariants invariants, Rules rules) {
    return new Compiled(
        choice.profile(), applies(choice, invariants), check(choice.profile(), rules));
  }

  /** Where the condition is not understood, neither is which of the profiles applies. */
  private static BiPredicate<Node, Node> applies(ProfileChoice choice, Invariants invariants) {
    try {
      return invariants.condition(choice.appliesWhen());
    } catch (NotCertain e) {
      return (resource, node) -> {
        throw e;
      };
    }
  }

  private static Check check(String profile, Rules rules) {
    try {
      return rules.profile(profile);
    } catch (NotCertain e) {
      return Check.never(e.getMessage());
    }
  }

  /** The canonical of the profile that the resource certainly conforms to. */
  String accept(Node resource, Map<String, String> bundled) {
    NotCertain.unless(Types.areDefinedOnly(resource.type()), "A resource with rules of its own");
    String id = resource.value("id");
    NotCertain.unless(id == null || Primitives.isId(id), "An unusual id");
    for (Compiled candidate : byType.getOrDefault(resource.type(), List.of())) {
      if (candidate.applies().test(resource, resource)) {
        candidate
            .check()
            .require(resource, new Surroundings(resource, candidate.profile(), bundled));
        return candidate.profile();
      }
    }
    throw new NotCertain("No profile for the resource");
  }
}
