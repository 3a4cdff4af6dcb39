package org.socialprescribing.directory.feed;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.cache.IResourceTypeCacheSvc;
import ca.uhn.fhir.jpa.cache.ISearchParamIdentityCacheSvc;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndex;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamCoords;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamDate;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamUri;
import ca.uhn.fhir.jpa.model.entity.ResourceLink;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractorSvc;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * The rows of one transaction by which HAPI finds records. What they say is worked out by HAPI's
 * own extractor; here they are only written many at once.
 */
final class IndexStore {

  /** The tables of a record's index rows, without links. */
  static final List<String> TABLES =
      List.of(
          "hfj_spidx_string",
          "hfj_spidx_token",
          "hfj_spidx_date",
          "hfj_spidx_uri",
          "hfj_spidx_coords");

  private static final String COMMON =
      "sp_id, res_id, hash_identity, sp_missing, sp_name, res_type, sp_updated, ";

  private final ISearchParamExtractorSvc extractor;
  private final ISearchParamIdentityCacheSvc identities;
  private final IResourceTypeCacheSvc types;
  private final CopyStore copying;
  private final CopyStore.Ids ids;
  private final Rows strings =
      new Rows(
          "hfj_spidx_string",
          COMMON + "hash_exact, hash_norm_prefix, sp_value_exact, sp_value_normalized");
  private final Rows tokens =
      new Rows(
          "hfj_spidx_token",
          COMMON + "hash_sys, hash_sys_and_value, hash_value, sp_system, sp_value");
  private final Rows dates =
      new Rows(
          "hfj_spidx_date",
          COMMON
              + "sp_value_low, sp_value_high, sp_value_low_date_ordinal, sp_value_high_date_ordinal");
  private final Rows uris = new Rows("hfj_spidx_uri", COMMON + "hash_uri, sp_uri");
  private final Rows places = new Rows("hfj_spidx_coords", COMMON + "sp_latitude, sp_longitude");
  private final Rows links =
      new Rows(
          "hfj_res_link",
          "pid, src_path, src_resource_id, source_resource_type, src_res_type_id,"
              + " target_resource_id, target_resource_type, target_res_type_id,"
              + " target_resource_url, target_resource_version, sp_updated");

  IndexStore(
      ISearchParamExtractorSvc extractor,
      ISearchParamIdentityCacheSvc identities,
      IResourceTypeCacheSvc types,
      CopyStore copying,
      CopyStore.Ids ids) {
    this.extractor = extractor;
    this.identities = identities;
    this.types = types;
    this.copying = copying;
    this.ids = ids;
  }

  /** What HAPI would have in its indexes about this record. */
  ResourceIndexedSearchParams extract(
      ResourceTable record,
      Resource resource,
      RequestDetails request,
      TransactionDetails together) {
    var found = ResourceIndexedSearchParams.withSets();
    extractor.extractFromResource(
        RequestPartitionId.allPartitions(),
        request,
        found,
        ResourceIndexedSearchParams.empty(),
        record,
        resource,
        together,
        true,
        ISearchParamExtractor.ALL_PARAMS);
    requireOnlyWhatIsWritten(found, record);
    found.populateResourceTableSearchParamsPresentFlags(record);
    return found;
  }

  /** No search parameter of the directory is of these kinds. */
  private static void requireOnlyWhatIsWritten(
      ResourceIndexedSearchParams found, ResourceTable record) {
    boolean others =
        !found.myNumberParams.isEmpty()
            || !found.myQuantityParams.isEmpty()
            || !found.myQuantityNormalizedParams.isEmpty()
            || !found.myComboStringUniques.isEmpty()
            || !found.myComboTokenNonUnique.isEmpty()
            || !found.mySearchParamPresentEntities.isEmpty();
    if (others) {
      throw new IllegalStateException(
          "Feeds do not write every kind of index that " + record.getResourceType() + " now has");
    }
  }

  void add(ResourceTable record, ResourceIndexedSearchParams found) {
    JpaPid key = record.getId();
    for (ResourceIndexedSearchParamString each : hashed(found.myStringParams, key)) {
      add(
          strings,
          "seq_spidx_string",
          each,
          key,
          each.getHashExact(),
          each.getHashNormalizedPrefix(),
          each.getValueExact(),
          each.getValueNormalized());
    }
    for (ResourceIndexedSearchParamToken each : hashed(found.myTokenParams, key)) {
      add(
          tokens,
          "seq_spidx_token",
          each,
          key,
          each.getHashSystem(),
          each.getHashSystemAndValue(),
          each.getHashValue(),
          each.getSystem(),
          each.getValue());
    }
    for (ResourceIndexedSearchParamDate each : hashed(found.myDateParams, key)) {
      add(
          dates,
          "seq_spidx_date",
          each,
          key,
          instant(each.getValueLow()),
          instant(each.getValueHigh()),
          each.getValueLowDateOrdinal(),
          each.getValueHighDateOrdinal());
    }
    for (ResourceIndexedSearchParamUri each : hashed(found.myUriParams, key)) {
      add(uris, "seq_spidx_uri", each, key, each.getHashUri(), each.getUri());
    }
    for (ResourceIndexedSearchParamCoords each : hashed(found.myCoordsParams, key)) {
      add(places, "seq_spidx_coords", each, key, each.getLatitude(), each.getLongitude());
    }
    found.myLinks.forEach(link -> add(link, record));
  }

  private void add(
      Rows rows, String sequence, BaseResourceIndexedSearchParam each, JpaPid key, Object... own) {
    identities.findOrCreateSearchParamIdentity(
        each.getHashIdentity(), each.getResourceType(), each.getParamName());
    Object[] row = new Object[7 + own.length];
    row[0] = ids.next(sequence);
    row[1] = key.getId();
    row[2] = each.getHashIdentity();
    row[3] = each.isMissing();
    row[4] = each.getParamName();
    row[5] = each.getResourceType();
    row[6] = instant(each.getUpdated());
    System.arraycopy(own, 0, row, 7, own.length);
    rows.add(row);
  }

  private void add(ResourceLink link, ResourceTable record) {
    links.add(
        ids.next("seq_reslink_id"),
        link.getSourcePath(),
        record.getId().getId(),
        record.getResourceType(),
        record.getResourceTypeId(),
        link.getTargetResourcePid(),
        link.getTargetResourceType(),
        types.getResourceTypeId(link.getTargetResourceType()),
        link.getTargetResourceUrl(),
        link.getTargetResourceVersion(),
        instant(link.getUpdated()));
  }

  void write() {
    List.of(strings, tokens, dates, uris, places, links).forEach(copying::write);
  }

  /** As HAPI does before it stores them: each once. */
  private static <T extends BaseResourceIndex> Set<T> hashed(Collection<T> found, JpaPid key) {
    Set<T> once = new LinkedHashSet<>();
    for (T each : found) {
      each.setResourceId(key.getId());
      each.calculateHashes();
      each.setPlaceholderHashesIfMissing();
      once.add(each);
    }
    return once;
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : Instant.ofEpochMilli(date.getTime());
  }
}
