package org.socialprescribing.analysis;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/** FHIRPath by HL7's own engine, with the two functions that SQL on FHIR adds. For one thread. */
final class PathEngine {

  static final FhirContext FHIR = FhirContext.forR4Cached();

  private static final HapiWorkerContext TYPES = new HapiWorkerContext(FHIR, new KnownTypes(FHIR));

  private final FHIRPathEngine engine;
  private final Map<String, ExpressionNode> parsed = new HashMap<>();

  PathEngine() {
    engine = new FHIRPathEngine(TYPES);
    engine.setHostServices(new KeyFunctions());
  }

  List<Base> evaluate(Resource resource, Base focus, String path) {
    return engine.evaluate(
        null, resource, resource, focus, parsed.computeIfAbsent(path, engine::parse));
  }

  /** Of a condition: nothing is not true. */
  boolean holds(Resource resource, String path) {
    List<Base> found = evaluate(resource, resource, path);
    return !found.isEmpty() && engine.convertToBoolean(found);
  }
}
