package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * One kind of the guide's artefacts, to read and to search; they are part of the guide, not of the
 * database.
 *
 * <p>Which search parameters there are is declared in the guide and held by {@link
 * ClosedInterface}; this class answers any that FHIR defines on a simple element.
 */
public final class GuideEndpoint implements IResourceProvider {

  private final Class<? extends IBaseResource> kind;
  private final List<Resource> artefacts;
  private final GuideSearch search;

  GuideEndpoint(FhirContext fhir, String type, List<Resource> artefacts) {
    this.kind = fhir.getResourceDefinition(type).getImplementingClass();
    this.artefacts = artefacts.stream().sorted(Comparator.comparing(Resource::getIdPart)).toList();
    this.search = new GuideSearch(fhir, type);
  }

  @Override
  public Class<? extends IBaseResource> getResourceType() {
    return kind;
  }

  @Read
  public IBaseResource read(@IdParam IdType id) {
    return artefacts.stream()
        .filter(artefact -> artefact.getIdPart().equals(id.getIdPart()))
        .findFirst()
        .orElseThrow(() -> new ResourceNotFoundException(id));
  }

  @Search(allowUnknownParams = true)
  public Bundle search(RequestDetails request) {
    var found =
        artefacts.stream()
            .filter(search.condition(request.getParameters()))
            .sorted(search.order(request.getParameters()))
            .toList();
    return SearchPage.of(request).of(found);
  }
}
