package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;
import java.util.Map;

/**
 * Which properties JSON may hold at some place: those of a type, or of an element that is defined
 * within its resource.
 *
 * <p>What is not here is not understood, whether FHIR knows it or not.
 */
final class Shape {

  private final Map<String, Slot> slots;

  /**
   * @param inPlace the shape of an element that is defined in place; null when its type has the
   *     shape
   */
  record Slot(Property property, @Nullable Shape inPlace) {}

  /** The map may still grow, since shapes can contain themselves. */
  Shape(Map<String, Slot> slots) {
    this.slots = slots;
  }

  /** Null when the property is unknown, or not understood. */
  @Nullable
  Slot slot(String json) {
    return slots.get(json);
  }
}
