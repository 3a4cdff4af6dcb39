package org.socialprescribing.directory.feed;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.HookParams;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.cache.IResourceTypeCacheSvc;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.EntityIndexStatusEnum;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.rest.api.InterceptorInvocationTimingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/**
 * Stores many records at once in HAPI's tables, so that nobody can tell them from records that were
 * written one by one: the same hooks see them, the same versions, tags and index rows are there.
 *
 * <p>HAPI's own way costs several milliseconds a record, most of it in bookkeeping for one record
 * at a time; decision 0060. {@code WritingManyAtOnceIT} holds the two ways against each other.
 */
final class RecordStore {

  private static final String VERSION = "R4";
  private static final String JSON = "JSON";

  private static final String RECORD =
      "res_id, res_version, has_tags, res_published, res_updated, fhir_id, sp_has_links,"
          + " hash_sha256, sp_index_status, res_language, sp_cmpstr_uniq_present,"
          + " sp_cmptoks_present, sp_coords_present, sp_date_present, sp_number_present,"
          + " sp_quantity_nrml_present, sp_quantity_present, sp_string_present,"
          + " sp_token_present, sp_uri_present, res_type, res_type_id, search_url_present,"
          + " res_ver";

  private static final String VERSION_OF_RECORD =
      "pid, res_version, has_tags, res_published, res_updated, res_encoding, res_id,"
          + " res_text_vc, res_type, res_type_id, res_ver";

  private final FhirContext fhir;
  private final IInterceptorService hooks;
  private final IResourceTypeCacheSvc types;
  private final Function<CopyStore.Ids, IndexStore> indexes;
  private final Function<CopyStore.Ids, TagStore> tags;
  private final StoredStore stored;
  private final CopyStore copying;

  RecordStore(
      FhirContext fhir,
      IInterceptorService hooks,
      IResourceTypeCacheSvc types,
      Function<CopyStore.Ids, IndexStore> indexes,
      Function<CopyStore.Ids, TagStore> tags,
      StoredStore stored,
      CopyStore copying) {
    this.fhir = fhir;
    this.hooks = hooks;
    this.types = types;
    this.indexes = indexes;
    this.tags = tags;
    this.stored = stored;
    this.copying = copying;
  }

  /**
   * One record on its way.
   *
   * @param key HAPI's number of it
   * @param before what is stored now; null when it is new
   */
  private record Write(
      PreparedRecord record, long key, long version, Instant published, @Nullable Resource before) {

    boolean isNew() {
      return before == null;
    }
  }

  /**
   * Stores them as new records or new versions, in the transaction that is under way.
   *
   * @param records each id once; a reference leads to one of them or to what is stored
   */
  void put(Collection<PreparedRecord> records) {
    if (records.isEmpty()) {
      return;
    }
    var together = new TransactionDetails();
    RequestDetails server = new SystemRequestDetails(hooks);
    Instant now = Instant.ofEpochMilli(together.getTransactionDate().getTime());
    CopyStore.Ids ids = copying.ids();
    List<Write> writes = writes(records, ids, now);
    resolve(writes, together);
    for (Write write : writes) {
      beforeStorage(write, server, together);
    }
    store(writes, ids, now, server, together);
    for (Write write : writes) {
      beforeCommit(write, server, together);
    }
  }

  private List<Write> writes(Collection<PreparedRecord> records, CopyStore.Ids ids, Instant now) {
    Map<String, StoredStore.Current> known =
        stored.locked(records.stream().map(PreparedRecord::name).toList());
    ids.reserve("seq_resource_id", records.size() - known.size());
    var writes = new ArrayList<Write>();
    for (PreparedRecord record : records) {
      StoredStore.Current current = known.get(record.name());
      writes.add(
          current == null
              ? new Write(record, ids.next("seq_resource_id"), 1, now, null)
              : new Write(
                  record,
                  current.key(),
                  current.version() + 1,
                  current.published(),
                  stored.read(current)));
    }
    return writes;
  }

  private ResourceTable row(Write write, Date now) {
    String type = write.record().resource().fhirType();
    var row = new ResourceTable();
    row.setId(JpaPid.fromId(write.key()));
    row.setResourceType(type);
    row.setResourceTypeId(types.getResourceTypeId(type));
    row.setFhirId(write.record().resource().getIdElement().getIdPart());
    row.setHashSha256(write.record().hash());
    row.setUpdated(now);
    row.setPublished(Date.from(write.published()));
    row.setIndexStatus(EntityIndexStatusEnum.INDEXED_RDBMS_ONLY);
    return row;
  }

  /** Tells HAPI's extractor where every reference leads. */
  private void resolve(List<Write> writes, TransactionDetails together) {
    var keys = new LinkedHashMap<String, Long>();
    writes.forEach(write -> keys.put(write.record().name(), write.key()));
    Set<String> elsewhere =
        writes.stream()
            .flatMap(write -> write.record().references().stream())
            .filter(name -> !keys.containsKey(name))
            .collect(Collectors.toSet());
    keys.putAll(stored.keys(elsewhere));
    for (String name : elsewhere) {
      if (!keys.containsKey(name)) {
        throw RefusedRequest.unprocessable(
            List.of(
                Issue.error(
                    "reference-not-found", "There is no " + name + " here or in the feed.")));
      }
    }
    keys.forEach(
        (name, key) -> {
          var id = new IdType(name);
          JpaPid target = JpaPid.fromIdAndResourceType(key, id.getResourceType());
          target.setAssociatedResourceId(id);
          together.addResolvedResourceId(id, target);
        });
  }

  private void store(
      List<Write> writes,
      CopyStore.Ids ids,
      Instant now,
      RequestDetails server,
      TransactionDetails together) {
    stored.clearIndexes(
        writes.stream().filter(write -> !write.isNew()).map(Write::key).toArray(Long[]::new));
    ids.reserve("seq_resource_history_id", writes.size());
    IndexStore index = indexes.apply(ids);
    TagStore tagging = tags.apply(ids);
    Rows records = new Rows("hfj_resource", RECORD);
    Rows versions = new Rows("hfj_res_ver", VERSION_OF_RECORD);
    for (Write write : writes) {
      ResourceTable row = row(write, together.getTransactionDate());
      index.add(row, index.extract(row, write.record().resource(), server, together));
      if (write.isNew()) {
        add(row, now, records);
      } else {
        stored.update(row, write.version());
      }
      long version = ids.next("seq_resource_history_id");
      add(write, row, version, now, versions);
      tagging.add(row, version, write.record().resource().getMeta(), write.isNew());
      isStored(write.record().resource(), write.version(), now);
    }
    copying.write(records);
    copying.write(versions);
    tagging.write();
    index.write();
  }

  /** The record says its version now, as the hooks before the commit expect it. */
  private static void isStored(Resource resource, long version, Instant now) {
    String id = resource.getIdElement().getIdPart();
    resource.setId(new IdType(resource.fhirType(), id, Long.toString(version)));
    resource.getMeta().setVersionId(Long.toString(version));
    resource.getMeta().setLastUpdated(Date.from(now));
  }

  private static void add(ResourceTable row, Instant now, Rows records) {
    records.add(
        row.getId().getId(),
        VERSION,
        true,
        now,
        now,
        row.getFhirId(),
        row.isHasLinks(),
        row.getHashSha256(),
        row.getIndexStatus().ordinal(),
        null,
        row.isParamsComboStringUniquePresent(),
        row.isParamsComboTokensNonUniquePresent(),
        row.isParamsCoordsPopulated(),
        row.isParamsDatePopulated(),
        row.isParamsNumberPopulated(),
        row.isParamsQuantityNormalizedPopulated(),
        row.isParamsQuantityPopulated(),
        row.isParamsStringPopulated(),
        row.isParamsTokenPopulated(),
        row.isParamsUriPopulated(),
        row.getResourceType(),
        row.getResourceTypeId(),
        row.isSearchUrlPresent(),
        1);
  }

  private static void add(
      Write write, ResourceTable row, long version, Instant now, Rows versions) {
    versions.add(
        version,
        VERSION,
        true,
        write.published(),
        now,
        JSON,
        write.key(),
        write.record().text(),
        row.getResourceType(),
        row.getResourceTypeId(),
        write.version());
  }

  private void beforeStorage(Write write, RequestDetails server, TransactionDetails together) {
    var what = new HookParams();
    if (!write.isNew()) {
      what.add(IBaseResource.class, write.before());
    }
    what.add(IBaseResource.class, write.record().resource())
        .add(RequestDetails.class, server)
        .addIfMatchesType(ServletRequestDetails.class, server)
        .add(TransactionDetails.class, together);
    if (write.isNew()) {
      what.add(RequestPartitionId.class, RequestPartitionId.allPartitions());
      hooks.callHooks(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, what);
    } else {
      hooks.callHooks(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, what);
    }
  }

  private void beforeCommit(Write write, RequestDetails server, TransactionDetails together) {
    var what = new HookParams();
    if (!write.isNew()) {
      what.add(IBaseResource.class, write.before());
    }
    what.add(IBaseResource.class, write.record().resource())
        .add(RequestDetails.class, server)
        .addIfMatchesType(ServletRequestDetails.class, server)
        .add(TransactionDetails.class, together)
        .add(InterceptorInvocationTimingEnum.class, InterceptorInvocationTimingEnum.ACTIVE);
    hooks.callHooks(
        write.isNew()
            ? Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED
            : Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED,
        what);
  }
}
