package org.socialprescribing.conformance.quick;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r5.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.validation.instance.utils.FHIRPathExpressionFixer;
import org.socialprescribing.conformance.quick.path.Expressions;

/** The invariants of a definition whose breach is an error, compiled once for each expression. */
final class Invariants {

  /**
   * True of everything that {@link NodeReader} returns, or not evaluated by the full validator
   * either: an element has content; contained resources, which are not understood, are referred to.
   */
  private static final Set<String> HELD_ANYWAY = Set.of("ele-1", "dom-3");

  private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";

  private final Expressions expressions;
  private final String version;
  private final Map<String, Check> compiled = new ConcurrentHashMap<>();

  Invariants(Definitions definitions) {
    this.expressions = new Expressions(definitions.context());
    this.version = definitions.context().getVersion();
  }

  /** The invariants that these definitions of one element state, each once. */
  List<Check> of(Stream<ElementDefinition> definitions) {
    var checks = new ArrayList<Check>();
    var seen = new HashSet<String>();
    definitions
        .flatMap(definition -> definition.getConstraint().stream())
        .filter(Invariants::refuses)
        .map(this::expression)
        .filter(seen::add)
        .forEach(expression -> checks.add(check(expression)));
    return checks;
  }

  private static boolean refuses(ElementDefinitionConstraintComponent constraint) {
    boolean held =
        HELD_ANYWAY.contains(constraint.getKey())
            && (!constraint.hasSource() || constraint.getSource().startsWith(FHIR));
    return constraint.getSeverity() == ConstraintSeverity.ERROR
        && constraint.hasExpression()
        && !held;
  }

  /** The full validator mends some expressions of FHIR before it evaluates them. */
  private String expression(ElementDefinitionConstraintComponent constraint) {
    return FHIRPathExpressionFixer.fixExpr(
        constraint.getExpression(), constraint.getKey(), version);
  }

  private Check check(String expression) {
    return compiled.computeIfAbsent(expression, this::compile);
  }

  private Check compile(String expression) {
    try {
      BiPredicate<Node, Node> holds = expressions.compile(expression);
      return (node, surroundings) ->
          NotCertain.unless(
              holds.test(surroundings.resource(), node), "An invariant that may not hold");
    } catch (NotCertain e) {
      return Check.never(e.getMessage() + " in: " + expression);
    }
  }

  /** The condition under which a profile applies; always true when it is empty. */
  BiPredicate<Node, Node> condition(String expression) {
    return expression.isEmpty() ? (resource, node) -> true : expressions.compile(expression);
  }
}
