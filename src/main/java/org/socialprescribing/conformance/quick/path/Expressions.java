package org.socialprescribing.conformance.quick.path;

import java.util.List;
import java.util.function.BiPredicate;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.fhirpath.FHIRPathEngine;
import org.socialprescribing.conformance.quick.Node;
import org.socialprescribing.conformance.quick.NotCertain;

/** Compiles FHIRPath expressions that ask something of an element of a resource. */
public final class Expressions {

  private final FHIRPathEngine parser;

  public Expressions(IWorkerContext context) {
    this.parser = new FHIRPathEngine(context);
  }

  /**
   * Whether the expression is true of an element (second) of a resource (first), as the HL7 engine
   * would say. Throws {@link NotCertain} now if the expression is not understood, or later if its
   * value on the element is not.
   */
  public synchronized BiPredicate<Node, Node> compile(String expression) {
    try {
      Path path = PathCompiler.compile(parser.parse(expression));
      return (resource, element) ->
          Boolean.TRUE.equals(
              Values.truth(
                  path.of(
                      new Focus(resource, element, Focus.UNCOUNTED, Values.NONE),
                      List.of((Object) element))));
    } catch (FHIRException e) {
      throw new NotCertain("An expression that cannot be parsed");
    }
  }
}
