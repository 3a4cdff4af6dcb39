package org.socialprescribing.conformance.quick;

/** Something that has to be true of an element, so that nothing can stand against it. */
@FunctionalInterface
interface Check {

  /** Returns when it certainly holds; throws {@link NotCertain} otherwise. */
  void require(Node node, Surroundings surroundings);

  /** A check that never holds: what it stands for is not understood. */
  static Check never(String reason) {
    return (node, surroundings) -> {
      throw new NotCertain(reason);
    };
  }
}
