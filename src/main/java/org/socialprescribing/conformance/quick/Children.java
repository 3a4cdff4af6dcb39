package org.socialprescribing.conformance.quick;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The children that an element may have: how often, and what has to be true of each. */
final class Children implements Check {

  private final List<ElementRule> rules;
  private final Map<String, ElementRule> byName;
  private final boolean namesParts;
  private final Extensions extensions;

  /**
   * @param namesParts whether parts of an extension have to be among the slices
   */
  Children(List<ElementRule> rules, boolean namesParts, Extensions extensions) {
    this.rules = rules;
    this.namesParts = namesParts;
    this.extensions = extensions;
    this.byName = rules.stream().collect(Collectors.toMap(ElementRule::name, Function.identity()));
  }

  @Override
  public void require(Node parent, Surroundings surroundings) {
    for (Node child : parent.children()) {
      ElementRule rule = byName.get(child.name());
      NotCertain.unless(rule != null, "An element that the definition does not have");
      rule.require(child, surroundings);
      ElementRule slice = rule.sliceOf(child);
      if (slice != null) {
        slice.require(child, surroundings);
      }
      if (child.type().equals("Extension")) {
        extensions.require(parent, child, slice != null || !namesParts, surroundings);
      }
    }
    for (ElementRule rule : rules) {
      requireCount(parent, rule);
    }
  }

  private static void requireCount(Node parent, ElementRule rule) {
    int count = 0;
    for (Node child : parent.children()) {
      if (child.name().equals(rule.name())) {
        count++;
      }
    }
    NotCertain.unless(rule.allows(count), "Too few or too many of an element");
    for (ElementRule slice : rule.slices()) {
      int ofSlice = 0;
      for (Node child : parent.children()) {
        if (child.name().equals(rule.name()) && slice.matches().test(child)) {
          ofSlice++;
        }
      }
      NotCertain.unless(slice.allows(ofSlice), "Too few or too many of a slice");
    }
  }
}
