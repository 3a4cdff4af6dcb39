package org.socialprescribing.directory.feed;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.cache.IResourceTypeCacheSvc;
import ca.uhn.fhir.jpa.cache.ISearchParamIdentityCacheSvc;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractorSvc;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.readmodel.ReadModelWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records of the directory in HAPI's tables, written many at once. */
final class BulkStore implements Records {

  private final RecordStore records;
  private final StoredStore stored;
  private final ReadModelWriter readModels;

  BulkStore(
      FhirContext fhir,
      DataSource source,
      IInterceptorService hooks,
      ISearchParamExtractorSvc extractor,
      ISearchParamIdentityCacheSvc identities,
      IResourceTypeCacheSvc types,
      ReadModelWriter readModels) {
    JdbcClient database = JdbcClient.create(source);
    var copying = new CopyStore(source);
    this.stored = new StoredStore(fhir, database);
    this.records =
        new RecordStore(
            fhir,
            hooks,
            types,
            ids -> new IndexStore(extractor, identities, types, copying, ids),
            ids -> new TagStore(database, copying, ids),
            stored,
            copying);
    this.readModels = readModels;
  }

  @Override
  public void put(Collection<PreparedRecord> all) {
    readModels.together(() -> records.put(all));
  }

  @Override
  public Set<String> stored(Collection<String> names) {
    return stored.keys(names).keySet();
  }

  @Override
  public List<Resource> read(Collection<String> names) {
    return stored.locked(names).values().stream().map(stored::read).toList();
  }
}
