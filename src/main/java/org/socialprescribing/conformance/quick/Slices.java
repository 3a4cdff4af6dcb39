package org.socialprescribing.conformance.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.ElementDefinition.DiscriminatorType;
import org.hl7.fhir.r5.model.ElementDefinition.ElementDefinitionSlicingDiscriminatorComponent;
import org.hl7.fhir.r5.model.ElementDefinition.SlicingRules;
import org.hl7.fhir.r5.model.ElementDefinition.TypeRefComponent;

/** Elements that a definition divides by a fixed value in them, by their url, or by their type. */
final class Slices {

  private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";

  private final Definitions definitions;

  Slices(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The canonical of what a type has to conform to: its profile, or the type itself. */
  static String profileOf(TypeRefComponent type) {
    NotCertain.unless(type.getProfile().size() <= 1, "A choice of profiles");
    for (CanonicalType profile : type.getProfile()) {
      NotCertain.unless(profile.getExtension().isEmpty(), "A part of a profile");
      return profile.getValue();
    }
    return FHIR + type.getWorkingCode();
  }

  /** The rule for all elements of a name. */
  ElementRule whole(ElementDefinition element, List<Check> checks, List<ElementRule> slices) {
    boolean sliced = element.hasSlicing() && !slices.isEmpty();
    boolean understood =
        slices.isEmpty()
            || sliced
                && !element.getSlicing().getOrdered()
                && element.getSlicing().getRules() != SlicingRules.OPENATEND
                && slices.stream().allMatch(slice -> slice.matches() != null);
    if (!understood) {
      boolean needed = slices.stream().anyMatch(slice -> slice.min() > 0);
      int min = needed ? Math.max(1, element.getMin()) : element.getMin();
      List<Check> never = List.of(Check.never("Slices that are not understood"));
      return rule(element, min, false, node -> true, List.of(), never);
    }
    boolean closed = sliced && element.getSlicing().getRules() == SlicingRules.CLOSED;
    return rule(element, element.getMin(), closed, node -> true, slices, checks);
  }

  /** The rule for one slice; {@code matches} is null where it is not understood. */
  ElementRule of(
      Snapshot snapshot, ElementDefinition element, ElementDefinition slice, List<Check> checks) {
    Predicate<Node> matches;
    try {
      matches = matching(snapshot, element, slice);
    } catch (NotCertain e) {
      matches = null;
    }
    return rule(slice, slice.getMin(), false, matches, List.of(), checks);
  }

  private static ElementRule rule(
      ElementDefinition element,
      int min,
      boolean closed,
      Predicate<Node> matches,
      List<ElementRule> slices,
      List<Check> checks) {
    boolean unlimited = !element.hasMax() || element.getMax().equals("*");
    int max = unlimited ? Integer.MAX_VALUE : Integer.parseInt(element.getMax());
    return new ElementRule(Snapshot.name(element), min, max, closed, matches, slices, checks);
  }

  private Predicate<Node> matching(
      Snapshot snapshot, ElementDefinition element, ElementDefinition slice) {
    boolean plain =
        element.getSlicing().getDiscriminator().size() == 1
            && !slice.hasSlicing()
            && !slice.getSliceName().contains("/");
    NotCertain.unless(plain, "Slices of slices, or several discriminators");
    var discriminator = element.getSlicing().getDiscriminatorFirstRep();
    return discriminator.getType() == DiscriminatorType.TYPE
        ? byType(discriminator, slice)
        : byValue(snapshot, discriminator, slice);
  }

  private static Predicate<Node> byType(
      ElementDefinitionSlicingDiscriminatorComponent discriminator, ElementDefinition slice) {
    NotCertain.unless(discriminator.getPath().equals("$this"), "A type further down");
    List<String> types = slice.getType().stream().map(TypeRefComponent::getWorkingCode).toList();
    NotCertain.unless(Types.areUnderstood(String.join("", types)), "A slice of several types");
    return node -> types.contains(node.type());
  }

  private Predicate<Node> byValue(
      Snapshot snapshot,
      ElementDefinitionSlicingDiscriminatorComponent discriminator,
      ElementDefinition slice) {
    DiscriminatorType kind = discriminator.getType();
    NotCertain.unless(
        kind == DiscriminatorType.VALUE || kind == DiscriminatorType.PATTERN,
        "A discriminator of another kind");
    if (discriminator.getPath().equals("$this")) {
      NotCertain.unless(FixedValue.isGivenBy(slice), "A slice without a value");
      return FixedValue.of(slice);
    }
    var steps = new ArrayList<>(List.of(discriminator.getPath().split("\\.")));
    Predicate<Node> value = FixedValue.of(fixed(snapshot, slice, steps));
    return node -> at(List.of(node), steps, 0).stream().anyMatch(value);
  }

  private static List<Node> at(List<Node> nodes, List<String> steps, int step) {
    if (step == steps.size()) {
      return nodes;
    }
    var next = new ArrayList<Node>();
    nodes.forEach(node -> next.addAll(node.children(steps.get(step))));
    return at(next, steps, step + 1);
  }

  /** The element below the slice that fixes the value; of an extension, in its own definition. */
  private ElementDefinition fixed(Snapshot snapshot, ElementDefinition slice, List<String> steps) {
    ElementDefinition found = slice;
    Snapshot in = snapshot;
    for (String step : steps) {
      List<ElementDefinition> children = in.children(found);
      if (children.isEmpty() && found.getType().size() == 1) {
        in = new Snapshot(definitions.profile(profileOf(found.getTypeFirstRep())));
        children = in.children(in.root());
      }
      found =
          children.stream()
              .filter(child -> Snapshot.name(child).equals(step))
              .findFirst()
              .orElseThrow(() -> new NotCertain("No element " + step));
    }
    NotCertain.unless(FixedValue.isGivenBy(found), "A slice without a value");
    return found;
  }
}
