package org.socialprescribing.server;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.cache.ResourceChangeResult;
import ca.uhn.fhir.jpa.searchparam.registry.ReadOnlySearchParamCache;
import ca.uhn.fhir.jpa.searchparam.registry.SearchParamRegistryImpl;
import ca.uhn.fhir.rest.server.util.ResourceSearchParams;
import jakarta.annotation.Nonnull;
import java.util.List;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.SearchParameter;

/**
 * HAPI's registry of search parameters, filled once from the guide.
 *
 * <p>HAPI's own polls the database for stored SearchParameter resources, a type that this server
 * does not keep.
 */
final class GuideSearchParamRegistry extends SearchParamRegistryImpl {

  private final List<IIdType> parameterIds;

  GuideSearchParamRegistry(List<SearchParameter> parameters) {
    this.parameterIds = parameters.stream().<IIdType>map(SearchParameter::getIdElement).toList();
  }

  private synchronized void ensureFilled() {
    if (!isInitialized()) {
      handleInit(parameterIds);
    }
  }

  @Override
  public RuntimeSearchParam getActiveSearchParam(
      @Nonnull String type, @Nonnull String name, @Nonnull SearchParamLookupContextEnum context) {
    ensureFilled();
    return super.getActiveSearchParam(type, name, context);
  }

  @Nonnull
  @Override
  public ResourceSearchParams getActiveSearchParams(
      @Nonnull String type, @Nonnull SearchParamLookupContextEnum context) {
    ensureFilled();
    return super.getActiveSearchParams(type, context);
  }

  @Override
  public ReadOnlySearchParamCache getActiveSearchParams() {
    ensureFilled();
    return super.getActiveSearchParams();
  }

  @Override
  public void registerListener() {
    // Nothing to listen to: the guide does not change while the server runs.
  }

  @Override
  public void unregisterListener() {
    // Never registered.
  }

  @Override
  public void requestRefresh() {
    ensureFilled();
  }

  @Override
  public void forceRefresh() {
    ensureFilled();
  }

  @Override
  public ResourceChangeResult refreshCacheIfNecessary() {
    return new ResourceChangeResult();
  }
}
