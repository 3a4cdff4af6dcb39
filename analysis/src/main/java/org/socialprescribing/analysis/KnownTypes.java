package org.socialprescribing.analysis;

import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition.ChildTypeEnum;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;

/**
 * The names of types, as HAPI's own classes have them: all that the engine asks for, without the
 * definitions that a validator needs.
 */
final class KnownTypes implements IValidationSupport {

  private static final String SPECIFICATION = "http://hl7.org/fhir/StructureDefinition/";

  private final FhirContext fhir;
  private final Map<String, StructureDefinition> types;

  KnownTypes(FhirContext fhir) {
    this.fhir = fhir;
    this.types =
        fhir.getElementDefinitions().stream()
            .map(KnownTypes::definition)
            .collect(
                Collectors.toMap(
                    StructureDefinition::getUrl, Function.identity(), (one, other) -> one));
  }

  private static StructureDefinition definition(BaseRuntimeElementDefinition<?> type) {
    boolean isPrimitive = type.getChildType() == ChildTypeEnum.PRIMITIVE_DATATYPE;
    return new StructureDefinition()
        .setUrl(SPECIFICATION + type.getName())
        .setName(type.getName())
        .setType(type.getName())
        .setDerivation(TypeDerivationRule.SPECIALIZATION)
        .setKind(
            isPrimitive
                ? StructureDefinitionKind.PRIMITIVETYPE
                : StructureDefinitionKind.COMPLEXTYPE);
  }

  @Override
  public FhirContext getFhirContext() {
    return fhir;
  }

  @Override
  public StructureDefinition fetchStructureDefinition(String url) {
    return types.get(url);
  }

  @SuppressWarnings("unchecked")
  @Override
  public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
    return (List<T>) List.copyOf(types.values());
  }
}
