package org.socialprescribing.conformance.quick.path;

import static org.socialprescribing.conformance.quick.path.Values.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r5.fhirpath.ExpressionNode;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Function;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r5.model.Base;
import org.hl7.fhir.r5.model.BooleanType;
import org.hl7.fhir.r5.model.DecimalType;
import org.hl7.fhir.r5.model.IntegerType;
import org.hl7.fhir.r5.model.StringType;
import org.socialprescribing.conformance.quick.Node;
import org.socialprescribing.conformance.quick.NotCertain;

/** Makes functions of parsed expressions, and gives up on what it does not know. */
final class PathCompiler {

  /** Types that can be asked for, and their subtypes. */
  private static final Map<String, Set<String>> TYPES =
      Map.ofEntries(
          Map.entry("boolean", Set.of()),
          Map.entry("decimal", Set.of()),
          Map.entry("integer", Set.of("positiveInt", "unsignedInt")),
          Map.entry("date", Set.of()),
          Map.entry("dateTime", Set.of()),
          Map.entry("string", Set.of("code", "id", "markdown")),
          Map.entry("CodeableConcept", Set.of()),
          Map.entry("Coding", Set.of()),
          Map.entry("Identifier", Set.of()),
          Map.entry("Period", Set.of()),
          Map.entry("Quantity", Set.of("Duration")),
          Map.entry("Reference", Set.of()));

  /** The same, whatever it is asked of. */
  record Constant(List<Object> items) implements Path {

    @Override
    public List<Object> of(Focus focus, List<Object> input) {
      return items;
    }
  }

  private PathCompiler() {}

  static Path compile(ExpressionNode node) {
    Path path = chain(node);
    if (!node.isProximal()) {
      return path;
    }
    ExpressionNode last = node;
    for (ExpressionNode next = node.getOpNext(); next != null; next = next.getOpNext()) {
      path =
          last.getOperation() == Operation.Is
              ? is(path, typeName(next))
              : Operators.of(last.getOperation(), path, chain(next));
      last = next;
    }
    return path;
  }

  /** A term with the steps that follow it, without operators. */
  private static Path chain(ExpressionNode node) {
    Path path = step(node, (focus, input) -> input);
    for (ExpressionNode inner = node.getInner(); inner != null; inner = inner.getInner()) {
      path = step(inner, path);
    }
    return path;
  }

  private static Path step(ExpressionNode node, Path of) {
    return switch (node.getKind()) {
      case Name -> name(node.getName(), of);
      case Constant -> constant(node.getConstant());
      case Function -> function(node, of);
      case Group -> {
        Path group = compile(node.getGroup());
        yield (focus, input) -> group.of(focus, of.of(focus, input));
      }
      default -> throw new NotCertain("An expression of kind " + node.getKind());
    };
  }

  private static Path function(ExpressionNode node, Path of) {
    if (node.getFunction() == Function.OfType) {
      return ofType(of, typeName(node.getParameters().get(0)));
    }
    List<Path> arguments = node.getParameters().stream().map(PathCompiler::compile).toList();
    return Functions.of(node.getFunction(), of, arguments);
  }

  private static Path name(String name, Path of) {
    return switch (name) {
      case "$this" -> (focus, input) -> List.of(focus.self());
      case "$index" -> (focus, input) -> List.of(position(focus));
      case "$total" -> (focus, input) -> focus.total();
      default -> (focus, input) -> children(of.of(focus, input), name);
    };
  }

  private static int position(Focus focus) {
    if (focus.index() == Focus.UNCOUNTED) {
      throw new NotCertain("A position outside select()");
    }
    return focus.index();
  }

  private static List<Object> children(List<Object> items, String name) {
    if (items.size() == 1 && items.get(0) instanceof Node node) {
      return isType(node, name) ? items : List.copyOf(node.children(name));
    }
    var children = new ArrayList<Object>();
    for (Object item : items) {
      if (!(item instanceof Node node) || isType(node, name)) {
        throw new NotCertain("A step into a value");
      }
      children.addAll(node.children(name));
    }
    return children;
  }

  /** An expression may start with the type of the resource: {@code Patient.name}. */
  private static boolean isType(Node node, String name) {
    if (!Character.isUpperCase(name.charAt(0))) {
      return false;
    }
    if (!node.type().equals(name)) {
      throw new NotCertain("A type of another resource");
    }
    return true;
  }

  private static Path constant(Base constant) {
    if (constant == null) {
      return (focus, input) -> NONE;
    }
    if (constant instanceof BooleanType truth) {
      return always(truth.booleanValue());
    }
    if (constant instanceof IntegerType integer) {
      return always(integer.getValue());
    }
    if (constant instanceof DecimalType decimal) {
      return always(decimal.getValue());
    }
    if (constant instanceof StringType text) {
      return always(text.getValue());
    }
    return switch (constant.primitiveValue()) {
      case "%ucum" -> always("http://unitsofmeasure.org");
      case "%resource", "%rootResource" -> (focus, input) -> List.of(focus.resource());
      default -> throw new NotCertain("The constant " + constant.primitiveValue());
    };
  }

  private static Path always(Object value) {
    return new Constant(List.of(value));
  }

  private static String typeName(ExpressionNode node) {
    boolean plain = node.getInner() == null && node.getName() != null;
    if (!plain || !TYPES.containsKey(node.getName())) {
      throw new NotCertain("A question about a type that has subtypes");
    }
    return node.getName();
  }

  private static Path is(Path of, String type) {
    return (focus, input) -> {
      List<Object> items = of.of(focus, input);
      return items.isEmpty() ? NONE : Values.of(isOf(Values.single(items), type));
    };
  }

  private static Path ofType(Path of, String type) {
    return (focus, input) -> of.of(focus, input).stream().filter(item -> isOf(item, type)).toList();
  }

  private static boolean isOf(Object item, String type) {
    if (!(item instanceof Node node) || TYPES.get(type).contains(node.type())) {
      throw new NotCertain("The type of a value, or a subtype");
    }
    return node.type().equals(type);
  }
}
