package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;
import java.util.Set;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.ValueSet;

/** The definitions that the full validator uses, asked for in the same way. */
final class Definitions {

  private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";

  private final IWorkerContext context;
  private final Set<String> resourceTypes;

  Definitions(IWorkerContext context) {
    this.context = context;
    this.resourceTypes = Set.copyOf(context.getResourceNames());
  }

  IWorkerContext context() {
    return context;
  }

  /** A type or resource of FHIR itself. */
  StructureDefinition type(String name) {
    return profile(FHIR + name);
  }

  StructureDefinition profile(String canonical) {
    StructureDefinition found = find(canonical);
    if (found == null || !found.hasSnapshot()) {
      throw new NotCertain("No definition of " + canonical);
    }
    return found;
  }

  @Nullable
  StructureDefinition find(String canonical) {
    return context.fetchResource(StructureDefinition.class, canonical);
  }

  @Nullable
  ValueSet valueSet(String canonical) {
    return context.fetchResource(ValueSet.class, canonical);
  }

  boolean isCodeSystem(String canonical) {
    return context.fetchResource(CodeSystem.class, canonical) != null;
  }

  boolean isResourceType(String name) {
    return resourceTypes.contains(name);
  }
}
