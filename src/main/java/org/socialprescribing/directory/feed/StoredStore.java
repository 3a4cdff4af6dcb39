package org.socialprescribing.directory.feed;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in HAPI's tables of records, by their names {@code Type/id}. */
final class StoredStore {

  private static final String NAMED =
      "(res_type, fhir_id) in (select * from unnest(:types::text[], :ids::text[]))";

  private final FhirContext fhir;
  private final JdbcClient database;

  StoredStore(FhirContext fhir, JdbcClient database) {
    this.fhir = fhir;
    this.database = database;
  }

  /**
   * A record as it is now.
   *
   * @param key HAPI's own number of it
   * @param text the current version, without id and meta; null where HAPI has it elsewhere
   */
  record Current(
      long key, String type, String id, long version, Instant published, @Nullable String text) {

    String name() {
      return type + "/" + id;
    }
  }

  /** Those that are there; nobody else changes them until this transaction has ended. */
  Map<String, Current> locked(Collection<String> names) {
    return current(names, " order by r.res_id for update of r");
  }

  Map<String, Current> current(Collection<String> names) {
    return current(names, "");
  }

  private Map<String, Current> current(Collection<String> names, String how) {
    if (names.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<String, Current>();
    database
        .sql(
            """
            select r.res_id as key, r.res_type as type, r.fhir_id as id, r.res_ver as version,
              r.res_published, v.res_text_vc as text
            from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where (r.res_type, r.fhir_id) in (select * from unnest(:types::text[], :ids::text[]))
            """
                + how)
        .param("types", types(names))
        .param("ids", ids(names))
        .query(
            (row, number) ->
                new Current(
                    row.getLong("key"),
                    row.getString("type"),
                    row.getString("id"),
                    row.getLong("version"),
                    row.getTimestamp("res_published").toInstant(),
                    row.getString("text")))
        .list()
        .forEach(current -> found.put(current.name(), current));
    return found;
  }

  /** HAPI's numbers of those that are there. */
  Map<String, Long> keys(Collection<String> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<String, Long>();
    database
        .sql(
            "select res_type || '/' || fhir_id as name, res_id from hfj_resource"
                + " where res_deleted_at is null and "
                + NAMED)
        .param("types", types(names))
        .param("ids", ids(names))
        .query((row, number) -> Map.entry(row.getString("name"), row.getLong("res_id")))
        .list()
        .forEach(each -> found.put(each.getKey(), each.getValue()));
    return found;
  }

  /** With id and version. */
  Resource read(Current current) {
    if (current.text() == null) {
      throw new IllegalStateException(
          "The text of " + current.name() + " is not where it should be");
    }
    var resource = (Resource) fhir.newJsonParser().parseResource(current.text());
    resource.setId(new IdType(current.type(), current.id(), Long.toString(current.version())));
    return resource;
  }

  /** Before the index rows of new versions are written. */
  void clearIndexes(Long[] keys) {
    if (keys.length == 0) {
      return;
    }
    for (String table : IndexStore.TABLES) {
      database
          .sql("delete from " + table + " where res_id = any (:keys)")
          .param("keys", keys)
          .update();
    }
    database
        .sql("delete from hfj_res_link where src_resource_id = any (:keys)")
        .param("keys", keys)
        .update();
  }

  /** Makes the version of this row the current one. */
  void update(ResourceTable row, long version) {
    database
        .sql(
            """
            update hfj_resource set res_ver = :version, res_updated = :updated, has_tags = true,
              hash_sha256 = :hash, sp_index_status = :status, sp_has_links = :links,
              sp_coords_present = :coords, sp_date_present = :dates, sp_string_present = :strings,
              sp_token_present = :tokens, sp_uri_present = :uris, res_deleted_at = null
            where res_id = :key
            """)
        .param("version", version)
        .param("updated", new Timestamp(row.getUpdatedDate().getTime()))
        .param("hash", row.getHashSha256())
        .param("status", row.getIndexStatus().ordinal())
        .param("links", row.isHasLinks())
        .param("coords", row.isParamsCoordsPopulated())
        .param("dates", row.isParamsDatePopulated())
        .param("strings", row.isParamsStringPopulated())
        .param("tokens", row.isParamsTokenPopulated())
        .param("uris", row.isParamsUriPopulated())
        .param("key", row.getId().getId())
        .update();
  }

  private static String[] types(Collection<String> names) {
    return parts(names, 0).toArray(String[]::new);
  }

  private static String[] ids(Collection<String> names) {
    return parts(names, 1).toArray(String[]::new);
  }

  private static Stream<String> parts(Collection<String> names, int part) {
    return List.copyOf(names).stream().map(name -> name.split("/", 2)[part]);
  }
}
