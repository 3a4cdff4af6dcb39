package org.socialprescribing.conformance.quick;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r5.model.StructureDefinition;

/**
 * Compiles definitions into checks, each definition once, when it is first needed.
 *
 * <p>What is not understood becomes a check that never holds, at the element where it stands: a
 * resource without that element can still be accepted.
 */
final class Rules {

  private static final String IMPOSED =
      "http://hl7.org/fhir/StructureDefinition/structuredefinition-imposeProfile";

  private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/Extension";

  private final Definitions definitions;
  private final Invariants invariants;
  private final Coded coded;
  private final Slices slices;
  private final Extensions extensions;
  private final Map<String, Check> contents = new ConcurrentHashMap<>();

  Rules(Definitions definitions, Invariants invariants, Coded coded) {
    this.definitions = definitions;
    this.invariants = invariants;
    this.coded = coded;
    this.slices = new Slices(definitions);
    this.extensions = new Extensions(definitions, this);
  }

  /** Everything that a profile says about a resource, or an extension about its element. */
  Check profile(String canonical) {
    Snapshot snapshot = new Snapshot(definitions.profile(canonical));
    NotCertain.unless(!snapshot.definition().hasExtension(IMPOSED), "Imposed profiles");
    NotCertain.unless(!FixedValue.isGivenBy(snapshot.root()), "A fixed resource");
    // Invariants come last everywhere: they are evaluated on values that have been checked.
    var checks = new ArrayList<Check>();
    checks.add(children(snapshot, snapshot.root()));
    checks.addAll(invariants.of(Stream.of(snapshot.root())));
    return all(checks);
  }

  /** What a definition says about the children of its root. */
  private Check content(String canonical) {
    return (node, surroundings) -> {
      Check known = contents.get(canonical);
      if (known == null) {
        Snapshot snapshot = new Snapshot(definitions.profile(canonical));
        known = children(snapshot, snapshot.root());
        contents.put(canonical, known);
      }
      known.require(node, surroundings);
    };
  }

  private Check children(Snapshot snapshot, ElementDefinition parent) {
    List<ElementDefinition> all = snapshot.children(parent);
    var rules = new ArrayList<ElementRule>();
    boolean inConcept =
        parent.getType().stream().anyMatch(type -> isConcept(type.getWorkingCode()))
            || isConcept(parent.getPath());
    for (int i = 0; i < all.size(); ) {
      ElementDefinition element = all.get(i);
      var ofElement = new ArrayList<ElementRule>();
      int next = i + 1;
      while (next < all.size() && all.get(next).getPath().equals(element.getPath())) {
        ElementDefinition slice = all.get(next++);
        ofElement.add(slices.of(snapshot, element, slice, checks(snapshot, slice, inConcept)));
      }
      rules.add(slices.whole(element, checks(snapshot, element, inConcept), ofElement));
      i = next;
    }
    // The definition of all extensions leaves their parts to the definition of each.
    boolean namesParts = !snapshot.definition().getUrl().equals(EXTENSION);
    return new Children(rules, namesParts, extensions);
  }

  private static boolean isConcept(String type) {
    return "CodeableConcept".equals(type);
  }

  private List<Check> checks(Snapshot snapshot, ElementDefinition element, boolean inConcept) {
    try {
      return understood(snapshot, element, inConcept);
    } catch (NotCertain e) {
      return List.of(Check.never(e.getMessage()));
    }
  }

  private List<Check> understood(Snapshot snapshot, ElementDefinition element, boolean inConcept) {
    if ("0".equals(element.getMax())) {
      return List.of(Check.never("A forbidden element"));
    }
    if (element.hasContentReference()) {
      ElementDefinition target = snapshot.byId(Snapshot.referred(element));
      var checks = new ArrayList<Check>();
      checks.add(later(snapshot, target));
      checks.addAll(invariants.of(Stream.of(element, target)));
      return checks;
    }
    var checks = new ArrayList<Check>();
    if (FixedValue.isGivenBy(element)) {
      var has = FixedValue.of(element);
      checks.add(
          (node, surroundings) -> NotCertain.unless(has.test(node), "A value that is fixed"));
    }
    boolean constrained = !snapshot.children(element).isEmpty();
    NotCertain.unless(!constrained || element.getType().size() == 1, "Constraints on a choice");
    if (constrained) {
      checks.add(children(snapshot, element));
    }
    checks.add(types(element, inConcept));
    return checks;
  }

  /** Elements that contain themselves are compiled when they are met. */
  private Check later(Snapshot snapshot, ElementDefinition target) {
    String key = snapshot.definition().getUrl() + "#" + target.getId();
    return (node, surroundings) -> {
      Check known = contents.get(key);
      if (known == null) {
        known = children(snapshot, target);
        contents.put(key, known);
      }
      known.require(node, surroundings);
    };
  }

  private Check types(ElementDefinition element, boolean inConcept) {
    Map<String, Check> byType = new HashMap<>();
    for (TypeRefComponent type : element.getType()) {
      String code = Types.of(element, type);
      if (Types.areUnderstood(code)) {
        byType.put(code, oneType(element, type, inConcept));
      }
    }
    return (node, surroundings) -> {
      Check check = byType.get(node.type());
      NotCertain.unless(check != null, "A type that is not allowed or not understood");
      check.require(node, surroundings);
    };
  }

  private Check oneType(ElementDefinition element, TypeRefComponent type, boolean inConcept) {
    String code = Types.of(element, type);
    try {
      if (Types.areInPlace(code)) {
        return all(invariants.of(Stream.of(element)));
      }
      StructureDefinition definition = definitions.profile(Slices.profileOf(type));
      var checks = new ArrayList<>(Contents.of(element, type, definitions));
      checks.add(coded.of(code, element, inConcept));
      if (!Types.isPrimitive(code)) {
        checks.add(content(definition.getUrl()));
      }
      checks.addAll(invariants.of(Stream.of(element, new Snapshot(definition).root())));
      return all(checks);
    } catch (NotCertain e) {
      return Check.never(e.getMessage());
    }
  }

  private static Check all(List<Check> checks) {
    Check[] each = checks.toArray(Check[]::new);
    return (node, surroundings) -> {
      for (Check check : each) {
        check.require(node, surroundings);
      }
    };
  }
}
