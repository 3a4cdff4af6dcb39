package org.socialprescribing.directory.feed;

import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.model.entity.TagTypeEnum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The profiles of the records of one transaction, which HAPI keeps among their tags. */
final class TagStore {

  /** The system of tags that are profiles. */
  private static final String PROFILES = "https://github.com/hapifhir/hapi-fhir/ns/jpa/profile";

  private final JdbcClient database;
  private final CopyStore copying;
  private final CopyStore.Ids ids;
  private final Map<String, Long> known = new HashMap<>();
  private final Rows ofRecords =
      new Rows("hfj_res_tag", "pid, tag_id, res_id, res_type, res_type_id");
  private final Rows ofVersions =
      new Rows("hfj_history_tag", "pid, tag_id, res_ver_pid, res_id, res_type, res_type_id");

  TagStore(JdbcClient database, CopyStore copying, CopyStore.Ids ids) {
    this.database = database;
    this.copying = copying;
    this.ids = ids;
  }

  /** A record that is not new keeps its tags, as HAPI has it; its profiles are these. */
  void add(ResourceTable row, long version, Meta meta, boolean isNew) {
    long record = row.getId().getId();
    if (meta.hasTag() || meta.hasSecurity()) {
      throw new IllegalStateException("Feeds bring no tags and no labels");
    }
    for (CanonicalType profile : meta.getProfile()) {
      long tag = known.computeIfAbsent(profile.getValue(), this::definition);
      if (isNew) {
        ofRecords.add(
            ids.next("seq_restag_id"), tag, record, row.getResourceType(), row.getResourceTypeId());
      } else {
        keepOnly(record, tag, row);
      }
      ofVersions.add(
          ids.next("seq_historytag_id"),
          tag,
          version,
          record,
          row.getResourceType(),
          row.getResourceTypeId());
    }
    if (!isNew) {
      copyOthers(record, version);
    }
  }

  private void keepOnly(long record, long tag, ResourceTable row) {
    database
        .sql(
            """
            delete from hfj_res_tag t using hfj_tag_def d
            where t.res_id = :record and d.tag_id = t.tag_id and d.tag_system = :system and d.tag_id <> :tag
            """)
        .param("record", record)
        .param("system", PROFILES)
        .param("tag", tag)
        .update();
    database
        .sql(
            """
            insert into hfj_res_tag (pid, tag_id, res_id, res_type, res_type_id)
            values (:pid, :tag, :record, :type, :typeId) on conflict (res_id, tag_id) do nothing
            """)
        .param("pid", ids.next("seq_restag_id"))
        .param("tag", tag)
        .param("record", record)
        .param("type", row.getResourceType())
        .param("typeId", row.getResourceTypeId())
        .update();
  }

  /** Tags that somebody else has given the record stay with it and its new version. */
  private void copyOthers(long record, long version) {
    List<Map<String, Object>> others =
        database
            .sql(
                """
                select t.tag_id, t.res_type, t.res_type_id from hfj_res_tag t
                join hfj_tag_def d on d.tag_id = t.tag_id
                where t.res_id = :record and d.tag_system is distinct from :system
                """)
            .param("record", record)
            .param("system", PROFILES)
            .query()
            .listOfRows();
    others.forEach(
        tag ->
            ofVersions.add(
                ids.next("seq_historytag_id"),
                tag.get("tag_id"),
                version,
                record,
                tag.get("res_type"),
                tag.get("res_type_id")));
  }

  private long definition(String profile) {
    return database
        .sql(
            """
            select tag_id from hfj_tag_def
            where tag_type = :type and tag_system = :system and tag_code = :code
              and tag_version is null and tag_user_selected is null
            order by tag_id limit 1
            """)
        .param("type", TagTypeEnum.PROFILE.ordinal())
        .param("system", PROFILES)
        .param("code", profile)
        .query(Long.class)
        .optional()
        .orElseGet(() -> define(profile));
  }

  private long define(String profile) {
    long id = ids.next("seq_tagdef_id");
    database
        .sql("insert into hfj_tag_def (tag_id, tag_type, tag_system, tag_code) values (?, ?, ?, ?)")
        .params(id, TagTypeEnum.PROFILE.ordinal(), PROFILES, profile)
        .update();
    return id;
  }

  void write() {
    copying.write(ofRecords);
    copying.write(ofVersions);
  }
}
