package org.socialprescribing.server;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.SearchParameter;

/**
 * The search parameters that the guide's CapabilityStatement declares, and no others.
 *
 * <p>HAPI indexes and answers only these; any other is a 400 that lists the known ones.
 */
final class GuideSearchParameters implements ISearchParamProvider {

  private final List<SearchParameter> parameters;

  GuideSearchParameters(List<SearchParameter> parameters) {
    this.parameters = parameters;
  }

  @Override
  public IBundleProvider search(SearchParameterMap ignored) {
    return new SimpleBundleProvider(parameters);
  }

  @Override
  public IBaseResource read(IIdType id) {
    return parameters.stream()
        .filter(parameter -> parameter.getIdPart().equals(id.getIdPart()))
        .findFirst()
        .orElseThrow(() -> new ResourceNotFoundException(id));
  }
}
