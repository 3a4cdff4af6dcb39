package org.socialprescribing.conformance.validation;

import jakarta.annotation.Nullable;
import org.hl7.fhir.r5.elementmodel.Element;

/**
 * Reads children of an element of unchecked content.
 *
 * <p>The element model's own accessors end in an {@link Error} where a child that should be single
 * is sent as a list.
 */
public final class Children {

  private Children() {}

  /** The first child of this name, or null. */
  @Nullable
  public static Element first(@Nullable Element parent, String name) {
    var children = parent == null ? null : parent.getChildrenByName(name);
    return children == null || children.isEmpty() ? null : children.get(0);
  }

  /** The primitive value of the first child of this name, or null. */
  @Nullable
  public static String value(@Nullable Element parent, String name) {
    Element child = first(parent, name);
    return child == null ? null : child.primitiveValue();
  }
}
