package org.socialprescribing.conformance.quick.path;

import static org.socialprescribing.conformance.quick.path.Values.NONE;
import static org.socialprescribing.conformance.quick.path.Values.single;
import static org.socialprescribing.conformance.quick.path.Values.text;
import static org.socialprescribing.conformance.quick.path.Values.truth;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Function;
import org.socialprescribing.conformance.quick.Node;
import org.socialprescribing.conformance.quick.NotCertain;

/** The functions of FHIRPath that work on collections, as the HL7 engine understands them. */
final class Functions {

  private Functions() {}

  /**
   * @param of what the function is applied to
   */
  static Path of(Function function, Path of, List<Path> arguments) {
    return switch (function) {
      case Exists -> (focus, input) -> Values.of(exists(of.of(focus, input), arguments, focus));
      case Empty -> (focus, input) -> Values.of(of.of(focus, input).isEmpty());
      case Not -> (focus, input) -> not(of.of(focus, input));
      case Count -> (focus, input) -> List.of(of.of(focus, input).size());
      case Where -> (focus, input) -> where(of.of(focus, input), argument(arguments), focus);
      case Select -> (focus, input) -> select(of.of(focus, input), argument(arguments), focus);
      case All -> (focus, input) -> Values.of(all(of.of(focus, input), argument(arguments), focus));
      case Distinct -> (focus, input) -> Operators.union(of.of(focus, input), NONE);
      case First -> (focus, input) -> first(of.of(focus, input));
      case Trace -> of;
      case HasValue -> (focus, input) -> Values.of(hasValue(of.of(focus, input)));
      case Intersect -> intersect(of, argument(arguments));
      case Aggregate -> aggregate(of, arguments);
      default -> Texts.of(function, of, arguments);
    };
  }

  static Path argument(List<Path> arguments) {
    if (arguments.size() != 1) {
      throw new NotCertain("Other than one argument");
    }
    return arguments.get(0);
  }

  private static boolean isTrueOf(Path criterion, Object item, Focus focus) {
    return Boolean.TRUE.equals(truth(criterion.of(focus.on(item), List.of(item))));
  }

  private static boolean exists(List<Object> items, List<Path> criterion, Focus focus) {
    if (criterion.isEmpty()) {
      return !items.isEmpty();
    }
    boolean exists = false;
    for (Object item : items) {
      exists |= isTrueOf(argument(criterion), item, focus);
    }
    return exists;
  }

  private static List<Object> not(List<Object> items) {
    Boolean truth = truth(items);
    return truth == null ? NONE : Values.of(!truth);
  }

  private static List<Object> where(List<Object> items, Path criterion, Focus focus) {
    var kept = new ArrayList<Object>();
    for (Object item : items) {
      if (isTrueOf(criterion, item, focus)) {
        kept.add(item);
      }
    }
    return kept;
  }

  private static List<Object> select(List<Object> items, Path projection, Focus focus) {
    var selected = new ArrayList<Object>();
    for (int i = 0; i < items.size(); i++) {
      selected.addAll(projection.of(focus.on(items.get(i), i), List.of(items.get(i))));
    }
    return selected;
  }

  private static boolean all(List<Object> items, Path criterion, Focus focus) {
    return items.stream().allMatch(item -> isTrueOf(criterion, item, focus));
  }

  private static List<Object> first(List<Object> items) {
    return items.isEmpty() ? NONE : List.of(items.get(0));
  }

  private static boolean hasValue(List<Object> items) {
    if (items.size() != 1) {
      return false;
    }
    if (single(items) instanceof Node node && node.text() == null) {
      throw new NotCertain("The value of an element with parts");
    }
    return true;
  }

  private static Path intersect(Path of, Path other) {
    return (focus, input) -> {
      List<Object> others = other.of(focus, List.of(focus.self()));
      var common = new ArrayList<Object>();
      for (Object item : of.of(focus, input)) {
        if (others.stream().anyMatch(member -> Values.equal(item, member))) {
          common.add(item);
        }
      }
      return common;
    };
  }

  private static Path aggregate(Path of, List<Path> arguments) {
    if (arguments.size() != 2) {
      throw new NotCertain("An aggregate without a start");
    }
    return (focus, input) -> {
      List<Object> items = of.of(focus, input);
      List<Object> total = arguments.get(1).of(focus, items);
      for (Object item : items) {
        total = arguments.get(0).of(focus.on(item, total), NONE);
      }
      return total;
    };
  }

  /** Text of a single item, which has to be there. */
  static String textOf(List<Object> items) {
    return text(single(items));
  }
}
