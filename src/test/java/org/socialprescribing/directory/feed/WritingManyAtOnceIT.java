package org.socialprescribing.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.conformance.WriteGuard;
import org.socialprescribing.directory.openreferral.Mapped;
import org.socialprescribing.directory.openreferral.ToFhir;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody can tell records that were written many at once from those that came one by one. */
class WritingManyAtOnceIT extends RunningServer {

  /** What differs between any two records: HAPI's numbers, and times. */
  private static final List<String> OWN =
      List.of(
          "pid",
          "sp_id",
          "res_id",
          "src_resource_id",
          "target_resource_id",
          "res_ver_pid",
          "fhir_id",
          "res_published",
          "res_updated",
          "sp_updated",
          "request_id",
          "source_uri");

  @Autowired private Importing importing;
  @Autowired private ToFhir mapping;
  @Autowired private FhirContext context;
  @Autowired private ObjectProvider<WriteGuard> guard;
  @Autowired private BulkStore records;
  @Autowired private PlatformTransactionManager manager;
  @Autowired private JdbcClient database;

  @Test
  void aNewRecordHasTheRowsThatHapiWouldHaveWritten() {
    List<Resource> one = entry();
    List<Resource> other = withOtherIds(one);
    putByHttp(one);

    putAtOnce(other);

    for (int i = 0; i < one.size(); i++) {
      assertThat(rows(other.get(i))).isNotEmpty().isEqualTo(rows(one.get(i)));
    }
  }

  @Test
  void aNewVersionHasThemToo() {
    List<Resource> one = entry();
    List<Resource> other = withOtherIds(one);
    putByHttp(one);
    putAtOnce(other);
    one.forEach(WritingManyAtOnceIT::change);
    other.forEach(WritingManyAtOnceIT::change);
    putByHttp(one);

    putAtOnce(other);

    for (int i = 0; i < one.size(); i++) {
      assertThat(rows(other.get(i))).isNotEmpty().isEqualTo(rows(one.get(i)));
    }
  }

  @Test
  void itIsReadFoundChangedAndKeptInHistoryLikeAnyOther() {
    List<Resource> all = entry();
    putAtOnce(all);
    String service = name(all.get(all.size() - 1));

    ObjectNode read = (ObjectNode) fhir.get(service).json();
    assertThat(read.at("/meta/profile/0").asText()).endsWith("/community-service");
    assertThat(fhir.get(service + "/_history/1").status()).isEqualTo(200);
    String id = service.split("/")[1];
    assertThat(
            fhir.get("HealthcareService?_id=" + id + "&_include=HealthcareService:organization")
                .resources())
        .hasSize(2);
    assertThat(fhir.put(service, read, "If-Match", "W/\"7\"").status()).isEqualTo(412);
    Answer same = fhir.change(read);
    assertThat(same.json().at("/meta/versionId").asText()).isEqualTo("1");
    read.put("name", "Another name");
    assertThat(fhir.change(read).json().at("/meta/versionId").asText()).isEqualTo("2");
    assertThat(fhir.get(service + "/_history").resources()).hasSize(2);
    assertThat(fhir.get("HealthcareService?name=Another&_id=" + id).resources()).hasSize(1);
    assertThat(fhir.get("HealthcareService?name=Lunch&_id=" + id).resources()).isEmpty();
  }

  @Test
  void aConditionalRequestKnowsItAgain() {
    List<Resource> all = entry();
    putAtOnce(all);
    ObjectNode service = (ObjectNode) fhir.get(name(all.get(all.size() - 1))).json();
    String condition =
        "identifier="
            + service.at("/identifier/0/system").asText()
            + "|"
            + service.at("/identifier/0/value").asText();
    String id = service.path("id").asText();
    service.remove("id");

    Answer again = fhir.post("HealthcareService", service, "If-None-Exist", condition);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.headers().firstValue("Location").orElseThrow()).contains(id);
  }

  @Test
  void theAuditHasOneRowForAllOfThem() {
    List<Resource> all = entry();

    putAtOnce(all);

    List<String> stored =
        database
            .sql(
                "select array_to_string(stored, ' ') from audit.event where :version = any (stored)")
            .param("version", name(all.get(0)) + "/_history/1")
            .query(String.class)
            .list();
    assertThat(stored).hasSize(1);
    assertThat(stored.get(0).split(" "))
        .containsExactlyInAnyOrder(
            all.stream().map(each -> name(each) + "/_history/1").toArray(String[]::new));
  }

  private List<Resource> entry() {
    ObjectNode listed = FakeFeed.service("Lunch club");
    listed.put(
        "description", "One line\nand \"another\"\twith \\ and \\n, \u00e9 and \ud83c\udf72.");
    Mapped mapped = mapping.toFhir(listed);
    return new ArrayList<>(
        Stream.of(
                Stream.of(mapped.organisation()),
                mapped.places().stream(),
                mapped.areas().stream(),
                Stream.of(mapped.service()))
            .flatMap(each -> each)
            .map(Resource.class::cast)
            .toList());
  }

  /** The same content under ids of the same length. */
  private List<Resource> withOtherIds(List<Resource> records) {
    var ids = new TreeMap<String, String>();
    records.forEach(
        record -> ids.put(record.getIdElement().getIdPart(), UUID.randomUUID().toString()));
    return records.stream()
        .map(
            record -> {
              String text = context.newJsonParser().encodeResourceToString(record);
              for (Map.Entry<String, String> id : ids.entrySet()) {
                text =
                    text.replace("/" + id.getKey(), "/" + id.getValue())
                        .replace("\"id\":\"" + id.getKey(), "\"id\":\"" + id.getValue());
              }
              return (Resource) context.newJsonParser().parseResource(text);
            })
        .toList();
  }

  private static void change(Resource record) {
    record.setId(record.getIdElement().getIdPart());
    record.setMeta(null);
    record.setProperty("name", new org.hl7.fhir.r4.model.StringType("Supper club"));
  }

  private void putByHttp(List<Resource> records) {
    for (Resource record : records) {
      String body = context.newJsonParser().encodeResourceToString(record);
      Answer stored = fhir.send("PUT", name(record), body, "Content-Type", FhirClient.JSON);
      assertThat(stored.status()).as(stored.body()).isIn(200, 201);
    }
  }

  private void putAtOnce(List<Resource> all) {
    var preparation = new Preparation(context, guard);
    new TransactionTemplate(manager)
        .executeWithoutResult(
            transaction -> records.put(all.stream().map(preparation::prepare).toList()));
  }

  private static String name(Resource record) {
    return record.fhirType() + "/" + record.getIdElement().getIdPart();
  }

  /** All rows about a record in HAPI's tables, without what is its own. */
  private Map<String, List<String>> rows(Resource record) {
    Long key =
        database
            .sql("select res_id from hfj_resource where res_type = ? and fhir_id = ?")
            .params(record.fhirType(), record.getIdElement().getIdPart())
            .query(Long.class)
            .single();
    var rows = new TreeMap<String, List<String>>();
    List<Map<String, Object>> tables =
        database
            .sql(
                """
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and column_name in ('res_id', 'src_resource_id')
                  and table_name like 'hfj%' and data_type = 'bigint'
                """)
            .query()
            .listOfRows();
    for (Map<String, Object> table : tables) {
      String sql =
          "select * from %s where %s = ?"
              .formatted(table.get("table_name"), table.get("column_name"));
      List<String> found =
          database.sql(sql).param(key).query().listOfRows().stream()
              .map(row -> row(row, record))
              .sorted()
              .toList();
      if (!found.isEmpty()) {
        rows.put((String) table.get("table_name"), found);
      }
    }
    return rows;
  }

  private static String row(Map<String, Object> row, Resource record) {
    var kept = new TreeMap<>(row);
    OWN.forEach(kept::remove);
    if (Boolean.FALSE.equals(kept.get("sp_missing"))) {
      kept.replaceAll(
          (column, value) ->
              record.getIdElement().getIdPart().equals(value) || column.startsWith("hash_")
                  ? String.valueOf(value != null)
                  : value);
    }
    kept.remove("hash_sha256");
    return kept.toString()
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>");
  }
}
