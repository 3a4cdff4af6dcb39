package org.socialprescribing.conformance.quick;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.socialprescribing.conformance.quick.Shape.Slot;

/** The shapes of FHIR's own types and resources, each made when it is first met. */
final class Shapes {

  /** Elements of a resource that change how the rest of it is read. */
  private static final Set<String> LEFT_OUT_OF_RESOURCES =
      Set.of("contained", "implicitRules", "language");

  /** Labels have to differ from each other, which no definition says. */
  private static final String LABELS = "Meta.security";

  private final Definitions definitions;
  private final Map<String, Shape> byType = new ConcurrentHashMap<>();

  Shapes(Definitions definitions) {
    this.definitions = definitions;
  }

  boolean isResource(String type) {
    return definitions.isResourceType(type);
  }

  /** The shape of a type or resource; throws where FHIR has none of this name. */
  Shape of(String type) {
    Shape known = byType.get(type);
    if (known == null) {
      known = new Reading(definitions.type(type)).all();
      byType.put(type, known);
    }
    return known;
  }

  /** Reads the shapes of one definition; elements that refer to each other share theirs. */
  private static final class Reading {

    private final Snapshot snapshot;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Set<String> reused = new HashSet<>();

    Reading(StructureDefinition definition) {
      this.snapshot = new Snapshot(definition);
      for (ElementDefinition element : snapshot.elements()) {
        if (element.hasContentReference()) {
          reused.add(Snapshot.referred(element));
        }
      }
    }

    Shape all() {
      return shape(snapshot.root());
    }

    private Shape shape(ElementDefinition parent) {
      String path = parent.getPath();
      if (shapes.containsKey(path)) {
        return shapes.get(path);
      }
      var slots = new HashMap<String, Slot>();
      var shape = new Shape(slots);
      shapes.put(path, shape);
      int position = 0;
      for (ElementDefinition child : snapshot.children(parent)) {
        if (isUnderstood(parent, child)) {
          add(slots, child, position++);
        }
      }
      NotCertain.unless(position <= Long.SIZE, "Too many elements in one place");
      return shape;
    }

    private boolean isUnderstood(ElementDefinition parent, ElementDefinition child) {
      String name = Snapshot.name(child);
      boolean isOfResource = parent == snapshot.root() && snapshot.isOfResource();
      return !name.equals("modifierExtension")
          && !child.getPath().equals(LABELS)
          && !(isOfResource && LEFT_OUT_OF_RESOURCES.contains(name));
    }

    private void add(Map<String, Slot> slots, ElementDefinition child, int position) {
      if (child.hasContentReference()) {
        Property property = property(child, "BackboneElement", position);
        Shape shared = shape(snapshot.byId(Snapshot.referred(child)));
        slots.put(property.json(), new Slot(property, shared));
        return;
      }
      for (TypeRefComponent type : child.getType()) {
        String code = Types.of(child, type);
        if (Types.areUnderstood(code) || child.getPath().equals("Bundle.entry.resource")) {
          Property property = property(child, code, position);
          Shape inPlace = Types.areInPlace(code) ? shape(child) : null;
          slots.put(property.json(), new Slot(property, inPlace));
        }
      }
    }

    private Property property(ElementDefinition child, String type, int position) {
      String name = Snapshot.name(child);
      boolean isList = !"1".equals(child.getMax());
      boolean isReused = reused.stream().anyMatch(path -> child.getPath().startsWith(path));
      String path = isReused ? null : child.getPath();
      return new Property(name, json(child, name, type), type, isList, position, path);
    }

    /** FHIR R4 §2.6.1: a choice carries its type in its JSON name. */
    private static String json(ElementDefinition child, String name, String type) {
      return child.getPath().endsWith("[x]")
          ? name + Character.toUpperCase(type.charAt(0)) + type.substring(1)
          : name;
    }
  }
}
