package org.socialprescribing.analysis;

import java.util.List;
import org.hl7.fhir.exceptions.PathEngineException;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FunctionDetails;
import org.hl7.fhir.r4.fhirpath.IHostApplicationServices;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.utilities.fhirpath.FHIRPathConstantEvaluationMode;

/**
 * {@code getResourceKey()} and {@code getReferenceKey([type])} of SQL on FHIR. A key is {@code
 * Type/id}, as the returns of the server name records.
 */
final class KeyFunctions implements IHostApplicationServices {

  private static final String RESOURCE_KEY = "getResourceKey";
  private static final String REFERENCE_KEY = "getReferenceKey";

  @Override
  public FunctionDetails resolveFunction(FHIRPathEngine engine, String name) {
    return switch (name) {
      case RESOURCE_KEY -> new FunctionDetails("The key of the resource", 0, 0);
      case REFERENCE_KEY -> new FunctionDetails("The key of what is referred to", 0, 1);
      default -> null;
    };
  }

  @Override
  public List<Base> executeFunction(
      FHIRPathEngine engine,
      Object context,
      List<Base> focus,
      String name,
      List<List<Base>> parameters) {
    String type = parameters.isEmpty() ? "" : typeNamed(parameters.get(0));
    return focus.stream()
        .map(each -> name.equals(RESOURCE_KEY) ? ofResource(each) : ofReference(each, type))
        .filter(key -> !key.isEmpty())
        .<Base>map(StringType::new)
        .toList();
  }

  private static String ofResource(Base focus) {
    return focus instanceof Resource resource
        ? resource.fhirType() + "/" + resource.getIdElement().getIdPart()
        : "";
  }

  /** Empty for what is named in words only, and for another type than the one that is asked for. */
  private static String ofReference(Base focus, String type) {
    if (!(focus instanceof Reference reference)) {
      return "";
    }
    var id = reference.getReferenceElement();
    boolean isKey =
        id.hasResourceType()
            && id.hasIdPart()
            && (type.isEmpty() || type.equals(id.getResourceType()));
    return isKey ? id.getResourceType() + "/" + id.getIdPart() : "";
  }

  private static String typeNamed(List<Base> parameter) {
    return parameter.isEmpty() ? "" : parameter.get(0).primitiveValue().replace("FHIR.", "");
  }

  /** The name of a type is no path: the engine gives it as a text, such as FHIR.Patient. */
  @Override
  public boolean paramIsType(String name, int index) {
    return name.equals(REFERENCE_KEY);
  }

  @Override
  public TypeDetails checkFunction(
      FHIRPathEngine engine,
      Object context,
      String name,
      TypeDetails focus,
      List<TypeDetails> parameters) {
    throw new PathEngineException("Paths of views are evaluated, not checked");
  }

  @Override
  public List<Base> resolveConstant(
      FHIRPathEngine engine, Object context, String name, FHIRPathConstantEvaluationMode mode) {
    throw new PathEngineException("There is no constant %" + name);
  }

  @Override
  public TypeDetails resolveConstantType(
      FHIRPathEngine engine, Object context, String name, FHIRPathConstantEvaluationMode mode) {
    throw new PathEngineException("There is no constant %" + name);
  }

  @Override
  public boolean log(String argument, List<Base> focus) {
    return false;
  }

  @Override
  public Base resolveReference(FHIRPathEngine engine, Object context, String url, Base from) {
    throw new PathEngineException("A view sees one resource: join tables instead of resolve()");
  }

  @Override
  public boolean conformsToProfile(FHIRPathEngine engine, Object context, Base item, String url) {
    throw new PathEngineException("A view does not validate: conformsTo() is not known");
  }

  @Override
  public ValueSet resolveValueSet(FHIRPathEngine engine, Object context, String url) {
    throw new PathEngineException("A view has no terminology: memberOf() is not known");
  }
}
