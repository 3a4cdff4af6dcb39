package org.socialprescribing.prsb;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPath.IParsedExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Resource;

/** Looks for the elements of the standard's rows in records; its expressions are parsed once. */
final class ElementSearch {

  private final FhirContext fhir;
  private final Map<String, IParsedExpression> parsed = new HashMap<>();

  ElementSearch(FhirContext fhir, Standard standard) {
    this.fhir = fhir;
    IFhirPath parser = fhir.newFhirPath();
    standard.rows().stream()
        .flatMap(row -> row.branches().stream())
        .map(Branch::expression)
        .forEach(expression -> parsed.computeIfAbsent(expression, text -> parse(parser, text)));
  }

  /** A search of its own for one thread. */
  InOneThread begin() {
    return new InOneThread(fhir.newFhirPath());
  }

  private static IParsedExpression parse(IFhirPath parser, String expression) {
    try {
      return parser.parse(expression);
    } catch (Exception e) {
      throw new IllegalStateException("Not FHIRPath: " + expression, e);
    }
  }

  /** HAPI's FHIRPath engine is not made for several threads. */
  final class InOneThread {

    private final IFhirPath engine;

    private InOneThread(IFhirPath engine) {
      this.engine = engine;
    }

    /** Where this record has what the row asks for; empty when it has nothing. */
    List<Source> sources(StandardRow row, Resource resource) {
      return row.branches().stream()
          .filter(branch -> branch.type().equals(resource.fhirType()))
          .filter(branch -> has(resource, branch))
          .map(branch -> Source.of(resource, branch))
          .toList();
    }

    private boolean has(Resource resource, Branch branch) {
      return engine.evaluate(resource, parsed.get(branch.expression()), IBase.class).stream()
          .anyMatch(value -> !value.isEmpty());
    }
  }
}
