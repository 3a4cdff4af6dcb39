package org.socialprescribing.conformance.quick.path;

import static org.socialprescribing.conformance.quick.path.Values.NONE;
import static org.socialprescribing.conformance.quick.path.Values.equal;
import static org.socialprescribing.conformance.quick.path.Values.integer;
import static org.socialprescribing.conformance.quick.path.Values.single;
import static org.socialprescribing.conformance.quick.path.Values.truth;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Operation;
import org.socialprescribing.conformance.quick.NotCertain;

/** The operators between two expressions, as the HL7 engine understands them. */
final class Operators {

  private Operators() {}

  static Path of(Operation operation, Path left, Path right) {
    return switch (operation) {
      case And -> shortcut(false, left, right, Operators::and);
      case Or -> shortcut(true, left, right, Operators::or);
      case Xor -> both(left, right, Operators::xor);
      case Implies -> implies(left, right);
      case Equals -> both(left, right, Operators::equals);
      case NotEquals -> both(left, right, Operators::differs);
      case LessThan -> comparison(left, right, order -> order < 0);
      case LessOrEqual -> comparison(left, right, order -> order <= 0);
      case Greater -> comparison(left, right, order -> order > 0);
      case GreaterOrEqual -> comparison(left, right, order -> order >= 0);
      case In -> both(left, right, Operators::in);
      case Contains -> both(right, left, Operators::in);
      case Union -> both(left, right, Operators::union);
      case Plus -> arithmetic(left, right, Math::addExact);
      case Minus -> arithmetic(left, right, Math::subtractExact);
      case Times -> arithmetic(left, right, Math::multiplyExact);
      case Mod -> arithmetic(left, right, Operators::mod);
      default -> throw new NotCertain("The operator " + operation.toCode());
    };
  }

  /** What two collections make together. */
  private interface Combination {
    List<Object> of(List<Object> left, List<Object> right);
  }

  private static Path both(Path left, Path right, Combination combination) {
    return (focus, input) -> combination.of(left.of(focus, input), right.of(focus, input));
  }

  private static Path shortcut(boolean decides, Path left, Path right, Combination combination) {
    return (focus, input) -> {
      List<Object> first = left.of(focus, input);
      return !first.isEmpty() && truth(first) == decides
          ? Values.of(decides)
          : combination.of(first, right.of(focus, input));
    };
  }

  private static Path implies(Path left, Path right) {
    return (focus, input) -> {
      Boolean premise = truth(left.of(focus, input));
      if (Boolean.FALSE.equals(premise)) {
        return Values.TRUE;
      }
      Boolean conclusion = truth(right.of(focus, input));
      return Boolean.FALSE.equals(conclusion) && premise == null ? NONE : Values.of(conclusion);
    };
  }

  private static List<Object> and(List<Object> left, List<Object> right) {
    return Values.of(conjunction(truth(left), truth(right)));
  }

  @Nullable
  private static Boolean conjunction(@Nullable Boolean left, @Nullable Boolean right) {
    if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
      return false;
    }
    return left == null || right == null ? null : Boolean.TRUE;
  }

  private static List<Object> or(List<Object> left, List<Object> right) {
    Boolean first = truth(left);
    Boolean second = truth(right);
    if (Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second)) {
      return Values.TRUE;
    }
    return first == null || second == null ? NONE : Values.FALSE;
  }

  private static List<Object> xor(List<Object> left, List<Object> right) {
    Boolean first = truth(left);
    Boolean second = truth(right);
    return first == null || second == null ? NONE : Values.of(!first.equals(second));
  }

  private static List<Object> equals(List<Object> left, List<Object> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return NONE;
    }
    return Values.of(equal(single(left), single(right)));
  }

  private static List<Object> differs(List<Object> left, List<Object> right) {
    // The engine's answer about nothing depends on a mode; single() is not certain of nothing.
    return Values.of(!equal(single(left), single(right)));
  }

  private static Path comparison(Path left, Path right, IntPredicate test) {
    return both(
        left,
        right,
        (first, second) ->
            first.isEmpty() || second.isEmpty()
                ? NONE
                : Values.of(test.test(Values.compare(single(first), single(second)))));
  }

  private static List<Object> in(List<Object> left, List<Object> right) {
    if (left.isEmpty()) {
      return NONE;
    }
    Object item = single(left);
    return Values.of(right.stream().anyMatch(member -> equal(item, member)));
  }

  static List<Object> union(List<Object> left, List<Object> right) {
    var union = new ArrayList<Object>();
    for (List<Object> side : List.of(left, right)) {
      for (Object item : side) {
        if (union.stream().noneMatch(member -> equal(member, item))) {
          union.add(item);
        }
      }
    }
    return union;
  }

  private static Path arithmetic(Path left, Path right, IntBinaryOperator operator) {
    return both(
        left,
        right,
        (first, second) -> {
          try {
            return List.of(operator.applyAsInt(integer(single(first)), integer(single(second))));
          } catch (ArithmeticException e) {
            throw new NotCertain("Numbers that are too large");
          }
        });
  }

  private static int mod(int left, int right) {
    return left % right;
  }
}
