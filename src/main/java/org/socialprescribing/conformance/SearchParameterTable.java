package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.SearchParameter;

/**
 * Turns the parameters that the CapabilityStatement names into definitions that the storage can
 * index.
 *
 * <p>FHIR defines several of them for many types at once, such as {@code clinical-patient}; here
 * each covers only the types that the server declares, so that nothing undeclared is indexed.
 */
final class SearchParameterTable {

  private static final String ANY_RESOURCE = "http://hl7.org/fhir/SearchParameter/Resource-";

  private final FhirContext fhir;
  private final List<SearchParameter> ours;
  private final Map<String, SearchParameter> byDefinition = new LinkedHashMap<>();

  SearchParameterTable(FhirContext fhir, List<SearchParameter> ours) {
    this.fhir = fhir;
    this.ours = ours;
  }

  List<SearchParameter> of(ServerCapabilities capabilities) {
    // The storage leaves out what is not active; in the guide a draft is a draft. What has no
    // expression is no element of the record, and answered by a feature: OwnSearch.
    ours.stream()
        .filter(SearchParameter::hasExpression)
        .forEach(
            parameter ->
                byDefinition.put(
                    parameter.getUrl(), parameter.copy().setStatus(PublicationStatus.ACTIVE)));
    capabilities.resources().stream()
        .filter(type -> capabilities.storedTypes().contains(type.getType()))
        .forEach(type -> type.getSearchParam().forEach(parameter -> declare(type, parameter)));
    return new ArrayList<>(byDefinition.values());
  }

  private void declare(
      CapabilityStatementRestResourceComponent type,
      CapabilityStatementRestResourceSearchParamComponent declared) {
    if (isOurs(declared.getDefinition())) {
      return;
    }
    var defined = definition(type.getType(), declared.getName());
    if (declared.getDefinition().startsWith(ANY_RESOURCE)) {
      byDefinition.computeIfAbsent(
          declared.getDefinition(), url -> start(url, defined).addBase("Resource"));
    } else {
      var parameter =
          byDefinition.computeIfAbsent(
              declared.getDefinition(), url -> start(url, defined).setExpression(""));
      parameter.addBase(type.getType());
      parameter.setExpression(join(parameter.getExpression(), pathsIn(type.getType(), defined)));
      defined.getTargets().stream()
          .filter(target -> !parameter.hasTarget(target))
          .forEach(parameter::addTarget);
    }
  }

  private boolean isOurs(String definition) {
    return ours.stream().anyMatch(our -> our.getUrl().equals(definition));
  }

  private RuntimeSearchParam definition(String type, String name) {
    var defined = fhir.getResourceDefinition(type).getSearchParam(name);
    if (defined == null) {
      throw new IllegalStateException(
          "The CapabilityStatement declares "
              + type
              + "?"
              + name
              + ", which FHIR R4 does not define");
    }
    return defined;
  }

  private static SearchParameter start(String url, RuntimeSearchParam defined) {
    var parameter = new SearchParameter();
    parameter.setId("SearchParameter/" + url.substring(url.lastIndexOf('/') + 1));
    parameter.setUrl(url);
    parameter.setName(defined.getName());
    parameter.setCode(defined.getName());
    parameter.setStatus(PublicationStatus.ACTIVE);
    parameter.setDescription(defined.getDescription());
    parameter.setType(SearchParamType.fromCode(defined.getParamType().getCode()));
    parameter.setExpression(defined.getPath());
    return parameter;
  }

  private static String pathsIn(String type, RuntimeSearchParam defined) {
    var paths =
        defined.getPathsSplit().stream()
            .map(String::trim)
            .filter(path -> path.startsWith(type + ".") || path.startsWith("(" + type + "."))
            .toList();
    return String.join(" | ", paths.isEmpty() ? defined.getPathsSplit() : paths);
  }

  private static String join(String first, String second) {
    return first == null || first.isEmpty() ? second : first + " | " + second;
  }
}
