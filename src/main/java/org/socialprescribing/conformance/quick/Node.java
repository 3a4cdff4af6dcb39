package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;

/**
 * One element of a resource as it was sent, with the type that FHIR gives it.
 *
 * <p>A primitive has its text, exactly as written; everything else has children. Absent elements
 * have no node, and no node is empty.
 */
public final class Node {

  private final Property property;
  private final String type;
  @Nullable private final String text;
  private final List<Node> children;

  private Node(Property property, String type, @Nullable String text, List<Node> children) {
    this.property = property;
    this.type = type;
    this.text = text;
    this.children = children;
  }

  static Node primitive(Property property, String text) {
    return new Node(property, property.type(), text, List.of());
  }

  static Node complex(Property property) {
    return new Node(property, property.type(), null, new ArrayList<>(8));
  }

  /** A resource: its type is what it says it is. */
  static Node resource(Property property, String type) {
    return new Node(property, type, null, new ArrayList<>(12));
  }

  void add(Node child) {
    children.add(child);
  }

  /** The element's name, without the type that JSON appends to a choice: {@code value}. */
  public String name() {
    return property.name();
  }

  /** The FHIR type, such as {@code dateTime} or {@code CodeableConcept}. */
  public String type() {
    return type;
  }

  /** Where FHIR defines the element, such as {@code Patient.contact}; null where it is reused. */
  @Nullable
  String path() {
    return property.path();
  }

  /** The text of a primitive, null of anything else. */
  @Nullable
  public String text() {
    return text;
  }

  public List<Node> children() {
    return children;
  }

  /**
   * The children of this name, in their order.
   *
   * <p>Not certain where the name is the one that a choice has in JSON only, {@code valueString}.
   */
  public List<Node> children(String name) {
    var named = new ArrayList<Node>(2);
    for (Node child : children) {
      if (child.name().equals(name)) {
        named.add(child);
      } else if (child.property.json().equals(name)) {
        throw new NotCertain("A choice under its name in JSON");
      }
    }
    return named;
  }

  /** The first child of this name, or null. */
  @Nullable
  Node first(String name) {
    for (Node child : children) {
      if (child.name().equals(name)) {
        return child;
      }
    }
    return null;
  }

  /** The text of the first child of this name, or null. */
  @Nullable
  String value(String name) {
    Node child = first(name);
    return child == null ? null : child.text();
  }
}
